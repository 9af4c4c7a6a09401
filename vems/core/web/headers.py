"""Security headers on every response, whatever made it."""

from __future__ import annotations

from flask import Flask, Response, request

from vems.core.config import Config

_CSP = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def content_security_policy(tiles_url: str = "") -> str:
    """Write the policy: one string, no nonces; map tiles add one host."""
    policy = dict(_CSP)
    if tiles_url:
        scheme, _, rest = tiles_url.partition("://")
        policy["img-src"] += f" {scheme}://{rest.split('/', 1)[0]}"
    return "; ".join(f"{naam} {waarde}" for naam, waarde in policy.items())


def init_app(app: Flask, config: Config) -> None:
    """Set the headers; personal pages are never cached, static files are."""
    fixed = {
        "Content-Security-Policy": content_security_policy(config.tiles_url),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "geolocation=(), camera=(self), microphone=()",
    }
    if config.is_productie:
        fixed["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"

    @app.after_request
    def set_headers(response: Response) -> Response:
        for naam, waarde in fixed.items():
            response.headers.setdefault(naam, waarde)
        if request.endpoint != "static":
            response.headers.setdefault("Cache-Control", "no-store")
            response.vary.add("Cookie")
        return response

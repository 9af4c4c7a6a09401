"""Another who takes over: an organisation that must accept, or the next begeleider."""

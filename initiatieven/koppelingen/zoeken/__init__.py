"""From an initiative to a list: what is asked, who there is, what is known of them."""

"""What there is to work with: the ACTIE scan and the plan filled in together; and looking back."""

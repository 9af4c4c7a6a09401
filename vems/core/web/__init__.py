"""The web edge shared by all slices: errors, headers, paging, messages, language, the shell."""

"""Sign-in: OAuth 2.0 authorization code with PKCE, device flow, refresh and revocation."""

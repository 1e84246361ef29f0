"""Whether the way to the Bot API leads through a proxy: what the settings say, else what the environment says."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bot.config import TelegramSettings
from bot.ports import StartRefused


def proxy_for(settings: TelegramSettings) -> str | None:
    """Return the address of the proxy for ``settings.base_url``, None for none.

    Without ``settings.proxy`` the environment decides: ``HTTPS_PROXY`` or ``HTTP_PROXY`` by the scheme of the address,
    else ``ALL_PROXY``, unless ``NO_PROXY`` names the host. Raises ``StartRefused`` for a proxy that is neither http
    nor https.
    """
    target = urlsplit(settings.base_url)
    proxy = settings.proxy or _from_environment(target.scheme, target.netloc)
    # The address may hold a password, so it is not repeated.
    if proxy and urlsplit(proxy).scheme not in {"http", "https"}:
        raise StartRefused(
            "the proxy for Telegram must be an http or https address; change HTTPS_PROXY, HTTP_PROXY or ALL_PROXY"
        )
    return proxy


def _from_environment(scheme: str, host: str) -> str | None:
    if proxy_bypass(host):
        return None
    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    # As everywhere, an address without a scheme is one of http.
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy

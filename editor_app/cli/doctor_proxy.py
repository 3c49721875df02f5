"""What ``doctor`` tells of the proxy: which one is used, who says so, a script that is not run."""

from editor_app.cli.fact import Fact
from editor_app.connectors.system_proxy import proxy_in_use
from editor_app.domain.proxies import SystemProxy
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.setting_rows import origin_of
from editor_app.services.way import proxy_way

_ADVICE_ZH = (
    "本机用自动配置脚本（PAC）选择代理，本程序不执行脚本，按不用代理连接；稿件照常保存在本机。"
    "如连不上门户，请把脚本中 PROXY 后面的地址设为 proxy（设置 › 门户与同步，或策略文件），"
    "doctor --portal 会列出这些地址。"
)
_ADVICE_EN = (
    "This computer chooses its proxy by a script (PAC), which is not evaluated here: the portal is"
    " tried without a proxy, drafts are saved as ever. If it is not reached, set what stands behind"
    " PROXY in the script as proxy (Settings, Portal and synchronising, or the policy);"
    " doctor --portal lists those addresses."
)


def examine_proxy(folders: Paths) -> Fact:
    """Which proxy the way to the portal goes over; a script in its place is something to do."""
    current = read_settings(folders).current
    address, of_system = proxy_way(current.proxy, current.trust_environment)
    system = proxy_in_use(current.portal_url, "", of_system=True)
    used = system if of_system else SystemProxy(address=address)
    return Fact(
        key="proxy",
        ok=bool(used.address) or not used.script,
        told=f"{_place(used) or 'none'} ({'system' if of_system else 'settings'})",
        told_zh=f"{_place(used) or '不用代理'}（{'跟随系统' if of_system else '按设置'}）",
        advice_zh=_ADVICE_ZH,
        advice_en=_ADVICE_EN,
        details=_system(
            system,
            "the system names {place} ({source})",
            "{source} excepts {entry}: the system wants no proxy for this portal",
        ),
        details_zh=_system(
            system,
            "系统设置的代理：{place}（{source}）",
            "{source} 的例外 {entry}：系统对此门户不用代理",
        ),
    )


def _place(told: SystemProxy) -> str:
    """Host and port alone: an address may hold a password, a script's one a token."""
    if told.address:
        return origin_of(told.address)
    local = told.script.lower().startswith("file:")
    return f"PAC {told.script if local else origin_of(told.script)}" if told.script else ""


def _system(system: SystemProxy, words: str, excepted: str) -> tuple[str, ...]:
    if not system.known:
        return ()
    if system.exception:
        return (excepted.format(entry=system.exception, source=system.source),)
    return (words.format(place=_place(system), source=system.source),)

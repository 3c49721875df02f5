"""Where a consultation stands, as its page says it on the day it is shown."""

from html import escape

from editor_app.domain.consultation import CONSULTATION, Period, Stage, period_of
from editor_app.rendering.addresses import opinions_path
from editor_app.rendering.dates import day_zh
from editor_app.rendering.scene import Scene
from editor_app.rendering.values import targets

_NAMES = {
    Stage.AHEAD: "未开始",
    Stage.OPEN: "征集中",
    Stage.ENDED: "已结束",
    Stage.ANSWERED: "已反馈",
}


def consultation_state(scene: Scene) -> str:
    """The state with the days left, and the way to the form while the period is open."""
    period = period_of(scene.content) if scene.content.kind == CONSULTATION else None
    today = scene.system.as_of
    if period is None or today is None:
        return ""
    stage = period.stage(today, answered=bool(targets(scene, "result")))
    told = stage_words(stage, period, period.days_left(today))
    url = scene.system.url
    link = f'<a href="{escape(opinions_path(url))}">我要提意见</a>' if url else ""
    form = link if stage is Stage.OPEN else ""
    return f'<p class="consultation-state" role="status">征集状态：{escape(told)}{form}</p>'


def stage_words(stage: Stage, period: Period, days_left: int) -> str:
    """``征集中，还剩 5 天（2026年12月1日截止）``."""
    name = _NAMES[stage]
    if stage is Stage.AHEAD:
        return f"{name}（{day_zh(period.starts)}开始）"
    if stage is Stage.OPEN:
        left = f"还剩 {days_left} 天" if days_left else "今天截止"
        return f"{name}，{left}（{day_zh(period.ends)}截止）"
    if stage is Stage.ENDED:
        return f"{name}（{day_zh(period.ends)}截止），采纳情况将在本页反馈"
    return f"{name}，采纳情况见结果反馈"

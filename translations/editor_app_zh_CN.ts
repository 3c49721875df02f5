<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account {name}, {roles}</source>
        <translation>账号 {name}，{roles}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>First area</source>
        <translation>第一区</translation>
    </message>
    <message>
        <source>Second area</source>
        <translation>第二区</translation>
    </message>
    <message>
        <source>Third area</source>
        <translation>第三区</translation>
    </message>
    <message>
        <source>Fourth area</source>
        <translation>第四区</translation>
    </message>
    <message>
        <source>Fifth area</source>
        <translation>第五区</translation>
    </message>
    <message>
        <source>Sixth area</source>
        <translation>第六区</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>项目列表</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>规范排版</translation>
    </message>
    <message>
        <source>Paste plain text</source>
        <translation>纯文本粘贴</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找替换</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>下一条结果</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>上一条结果</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Preview the row</source>
        <translation>预览所选</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Return with a reason</source>
        <translation>写明理由退回</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Take the portal's</source>
        <translation>用门户的</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>手动编辑</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Add files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation>没有附件</translation>
    </message>
    <message>
        <source>Drop files here or choose them. Their order is that of the annex list.</source>
        <translation>把文件拖到这里，或点击添加。顺序应与附件说明一致。</translation>
    </message>
    <message>
        <source>Add attachments</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>上移 {name}</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>下移 {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>BodyText</name>
    <message>
        <source>Body</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Blocking</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Block {blocks} · Warning {warns} · Note {infos}</source>
        <translation>阻断 {blocks} · 警告 {warns} · 提示 {infos}</translation>
    </message>
    <message>
        <source>{time} · {rules} rules · catalogue {version}</source>
        <translation>{time} 检查 {rules} 条 · 规则包 {version}</translation>
    </message>
    <message>
        <source>Resolve {count} blocking results before submitting</source>
        <translation>处理 {count} 项阻断后才能提交</translation>
    </message>
    <message>
        <source>Fix {count} warnings, or say why they stay</source>
        <translation>还有 {count} 项警告待处理，或写明保留理由</translation>
    </message>
    <message>
        <source>Nothing stands in the way of submitting</source>
        <translation>检查通过，可以提交</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>must be resolved</source>
        <translation>必须处理</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>fix, or keep with a reason</source>
        <translation>可处理，或写明理由后保留</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Status {status}</source>
        <translation>状态 {status}</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>This column only forwards readers; it holds no items.</source>
        <translation>本栏目只跳转，不存放稿件。</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a date</source>
        <translation>选择日期</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>{n} working days left</source>
        <translation>余 {n} 个工作日</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>{n} working days over</source>
        <translation>超期 {n} 个工作日</translation>
    </message>
    <message>
        <source>About {n} working days left</source>
        <translation>约余 {n} 个工作日</translation>
    </message>
    <message>
        <source>Awaiting details</source>
        <translation>待补充</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>已打开的稿件</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>{count} blocking</source>
        <translation>{count} 项待处理</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>EditorScreen</name>
    <message>
        <source>It is with the portal or the reviewers.</source>
        <translation>本稿正在发送或审核中。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Kept as a version</source>
        <translation>已存为版本</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{field} *</source>
        <translation>{field} *</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Kept: {reason}</source>
        <translation>已保留：{reason}</translation>
    </message>
    <message>
        <source>Why it stays (shown to reviewers)</source>
        <translation>保留理由（审核人员可见）</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>保留…</translation>
    </message>
    <message>
        <source>Please write at least {count} characters.</source>
        <translation>请至少写 {count} 个字。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{month_name} {day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{month_name} {day}, {year}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{date} {weekday}</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>{n} days left</source>
        <translation>余 {n} 天</translation>
    </message>
    <message>
        <source>{n} days over</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Edition {n}</source>
        <translation>第 {n} 版次</translation>
    </message>
    <message>
        <source>Template {name} v{version}</source>
        <translation>模板 {name} v{version}</translation>
    </message>
    <message>
        <source>Returned by {name}: {reason}</source>
        <translation>{name} 退回：{reason}</translation>
    </message>
    <message>
        <source>Rejected by {name}: {reason}. Copy it to begin a new draft.</source>
        <translation>{name} 否决：{reason}。可复制为新稿。</translation>
    </message>
    <message>
        <source>Confirmed; it waits in the outbox.</source>
        <translation>已确认提交，正在发件箱等待发送。</translation>
    </message>
    <message>
        <source>Sent, but no answer arrived. The portal is asked before anything else.</source>
        <translation>已发出但没有收到回执，将先向门户核对，不会重复提交。</translation>
    </message>
    <message>
        <source>The portal refused it. Correct it and submit again; the text is safe.</source>
        <translation>门户未接受本稿，稿件完好。请修改后重新提交。</translation>
    </message>
    <message>
        <source>Changed here and on the portal. Both texts are kept.</source>
        <translation>本机和门户都有改动，两份内容都在。</translation>
    </message>
    <message>
        <source>With the reviewers: it can be read, not changed.</source>
        <translation>正在审核中，只能查看。</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>{count} states of this draft are in the journal</source>
        <translation>修改日志中有本稿的 {count} 个时刻</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>还没有版本</translation>
    </message>
    <message>
        <source>Ctrl+S keeps a version; submitting keeps one, too.</source>
        <translation>按 Ctrl+S 存为版本；提交时也会自动存一个版本。</translation>
    </message>
    <message>
        <source>on the public page</source>
        <translation>已发布的版本</translation>
    </message>
    <message>
        <source>on the portal</source>
        <translation>门户上的版本</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
</context>
<context>
    <name>ItemLinkField</name>
    <message>
        <source>Choose items…</source>
        <translation>选择稿件…</translation>
    </message>
</context>
<context>
    <name>ItemNotes</name>
    <message>
        <source>waits to be sent</source>
        <translation>等待联网后提交</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>没有收到回执</translation>
    </message>
    <message>
        <source>changed here and on the portal</source>
        <translation>本机与门户各有修改</translation>
    </message>
    <message>
        <source>the portal refused it</source>
        <translation>门户拒收</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} 个附件</translation>
    </message>
    <message>
        <source>draft on this computer</source>
        <translation>本机草稿</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Untitled</source>
        <translation>（无标题）</translation>
    </message>
</context>
<context>
    <name>ItemsScreen</name>
    <message>
        <source>Search result</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No item holds these words.</source>
        <translation>没有稿件含有这些词。</translation>
    </message>
    <message>
        <source>Nothing under this filter</source>
        <translation>此筛选下没有稿件</translation>
    </message>
    <message>
        <source>{n} items are listed under All.</source>
        <translation>“全部”中共有 {n} 篇。</translation>
    </message>
    <message>
        <source>This column only forwards readers</source>
        <translation>本栏目只跳转</translation>
    </message>
    <message>
        <source>It holds no items; readers are led to another page.</source>
        <translation>不存放稿件，读者会被引到另一个页面。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有稿件</translation>
    </message>
    <message>
        <source>No item belongs to this view now.</source>
        <translation>目前没有稿件属于这个视图。</translation>
    </message>
    <message>
        <source>No items in this column</source>
        <translation>本栏目没有稿件</translation>
    </message>
    <message>
        <source>Items appear here once they are written or received from the portal.</source>
        <translation>写好或从门户收到的稿件会出现在这里。</translation>
    </message>
    <message>
        <source>Items that hold “{words}”</source>
        <translation>含“{words}”的稿件</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Review 1</source>
        <translation>一审</translation>
    </message>
    <message>
        <source>Review 2</source>
        <translation>二审</translation>
    </message>
    <message>
        <source>Review 3</source>
        <translation>三审</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>{n} items</source>
        <translation>{n} 篇</translation>
    </message>
    <message>
        <source>Sorted by {order}</source>
        <translation>排序：{order}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已排期</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近改动</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The program made a mistake and noted it in its log.</source>
        <translation>程序出现错误，已记入日志。</translation>
    </message>
    <message>
        <source>Everything you typed up to now is kept in the journal.</source>
        <translation>到目前为止输入的内容都已留在修改日志中。</translation>
    </message>
    <message>
        <source>You can go on; please report number {number}.</source>
        <translation>可以继续使用；请上报编号 {number}。</translation>
    </message>
    <message>
        <source>The portal cannot be reached.</source>
        <translation>连不上门户。</translation>
    </message>
    <message>
        <source>Go on working; it is sent when the connection is back.</source>
        <translation>请继续工作，联网后自动发送。</translation>
    </message>
    <message>
        <source>The portal did not answer in time, so the outcome is unknown.</source>
        <translation>门户没有按时答复，结果未明。</translation>
    </message>
    <message>
        <source>Ask the portal before sending again.</source>
        <translation>请先向门户核对，再决定是否重发。</translation>
    </message>
    <message>
        <source>Something other than the portal answered, perhaps a proxy or a sign-in page of the network.</source>
        <translation>答复的不是门户，可能是代理或上网登录页。</translation>
    </message>
    <message>
        <source>Open the network's sign-in page in a browser, or check the portal address in Settings.</source>
        <translation>请在浏览器中完成上网登录，或在设置中核对门户地址。</translation>
    </message>
    <message>
        <source>The portal gave an answer this program does not understand.</source>
        <translation>门户的答复无法识别。</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or tell the portal's operators.</source>
        <translation>请查看程序是否有新版，或告知门户运维人员。</translation>
    </message>
    <message>
        <source>The portal had a failure of its own.</source>
        <translation>门户内部出错。</translation>
    </message>
    <message>
        <source>It is tried again by itself; other items go on.</source>
        <translation>稍后自动重试，其他稿件照常发送。</translation>
    </message>
    <message>
        <source>The portal is busy.</source>
        <translation>门户繁忙。</translation>
    </message>
    <message>
        <source>It is tried again in {retry_after} seconds.</source>
        <translation>{retry_after} 秒后自动重试。</translation>
    </message>
    <message>
        <source>The portal's certificate cannot be trusted, so the connection was stopped.</source>
        <translation>门户证书不可信，已停止连接。</translation>
    </message>
    <message>
        <source>Check the computer's date, then ask your administrator about the certificate.</source>
        <translation>请先核对本机日期，再向管理员询问证书。</translation>
    </message>
    <message>
        <source>The portal needs a newer version of this program.</source>
        <translation>门户要求使用更新版本的程序。</translation>
    </message>
    <message>
        <source>Install the update; your drafts are taken over.</source>
        <translation>请安装新版，草稿会自动保留。</translation>
    </message>
    <message>
        <source>Your session on the portal has ended.</source>
        <translation>门户登录已过期。</translation>
    </message>
    <message>
        <source>Sign in again; you can go on writing meanwhile.</source>
        <translation>请重新登录；登录前可以继续写稿。</translation>
    </message>
    <message>
        <source>The portal refused the sign-in.</source>
        <translation>门户拒绝登录。</translation>
    </message>
    <message>
        <source>Check the account, or ask your administrator.</source>
        <translation>请核对账号，或联系管理员。</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>您的账号没有此项权限。</translation>
    </message>
    <message>
        <source>Ask your unit's administrator for the role you need.</source>
        <translation>请向本单位管理员申请相应角色。</translation>
    </message>
    <message>
        <source>You contributed to this item, so you cannot decide on it.</source>
        <translation>您参与过此稿，不能审核自己的稿件。</translation>
    </message>
    <message>
        <source>Another reviewer of this level will take it.</source>
        <translation>请由同级其他审核人处理。</translation>
    </message>
    <message>
        <source>The portal does not know this item.</source>
        <translation>门户上没有此稿。</translation>
    </message>
    <message>
        <source>Refresh; if it was yours, submit it again from your text.</source>
        <translation>请刷新；如果是您的稿件，可用本机文稿重新提交。</translation>
    </message>
    <message>
        <source>The item was changed on the portal in the meantime.</source>
        <translation>门户上有人改过此稿。</translation>
    </message>
    <message>
        <source>Both texts are kept.</source>
        <translation>两边内容都在。</translation>
    </message>
    <message>
        <source>Open the comparison and decide what holds.</source>
        <translation>请打开对比，决定保留哪些内容。</translation>
    </message>
    <message>
        <source>The portal wants to know which version this is based on.</source>
        <translation>门户要求说明此稿基于哪一版。</translation>
    </message>
    <message>
        <source>Refresh the item and send it again.</source>
        <translation>请刷新稿件后重新发送。</translation>
    </message>
    <message>
        <source>The portal already has another operation under the same number.</source>
        <translation>同一编号在门户上已对应另一项操作。</translation>
    </message>
    <message>
        <source>Take the operation back and submit again.</source>
        <translation>请撤回此项操作后重新提交。</translation>
    </message>
    <message>
        <source>The portal's checks refused the item.</source>
        <translation>门户检查未通过，稿件被拒收。</translation>
    </message>
    <message>
        <source>Open the results, mend what is named, and submit again.</source>
        <translation>请查看检查结果，修改后重新提交。</translation>
    </message>
    <message>
        <source>The item is no longer in a state in which this can be done.</source>
        <translation>稿件当前状态不允许此项操作。</translation>
    </message>
    <message>
        <source>Refresh to see where it stands now.</source>
        <translation>请刷新，查看稿件现在的状态。</translation>
    </message>
    <message>
        <source>The portal's receipt names another text than the one that was sent.</source>
        <translation>门户回执与发出的内容不一致。</translation>
    </message>
    <message>
        <source>Do not send again; ask the portal, and report it if it stays so.</source>
        <translation>请勿重发，先向门户核对；仍不一致请上报。</translation>
    </message>
    <message>
        <source>{count} results must be dealt with before submitting.</source>
        <translation>提交前须先处理 {count} 项阻断。</translation>
    </message>
    <message>
        <source>Go to the first one.</source>
        <translation>请前往第一项。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>必须写明理由。</translation>
    </message>
    <message>
        <source>Write what should be changed, at least five characters.</source>
        <translation>请写明要修改什么，至少五个字。</translation>
    </message>
    <message>
        <source>A file arrived differently from how it was sent.</source>
        <translation>附件传输后内容不一致。</translation>
    </message>
    <message>
        <source>The file here is unharmed.</source>
        <translation>本机附件完好。</translation>
    </message>
    <message>
        <source>It is sent again; report it if this repeats.</source>
        <translation>将重新上传；反复出现请上报。</translation>
    </message>
    <message>
        <source>A file is larger than the portal takes ({limit}).</source>
        <translation>附件超过门户上限（{limit}）。</translation>
    </message>
    <message>
        <source>Make the file smaller or split it.</source>
        <translation>请压缩或拆分附件。</translation>
    </message>
    <message>
        <source>Your text is saved on this computer.</source>
        <translation>您的文稿已存在本机。</translation>
    </message>
    <message>
        <source>Your text is saved here and waits in the outbox.</source>
        <translation>文稿已存在本机，在发件箱中等待发送。</translation>
    </message>
    <message>
        <source>Nothing was sent; your text is saved here.</source>
        <translation>没有发出任何内容，文稿已存在本机。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何内容被改动。</translation>
    </message>
    <message>
        <source>The column layout is damaged: {file}, {place}: {problem}.</source>
        <translation>栏目布局包有误：{file}，{place}：{problem}。</translation>
    </message>
    <message>
        <source>The last good layout stays in use.</source>
        <translation>继续使用上一个正常版本。</translation>
    </message>
    <message>
        <source>Tell the portal's operators; nothing else needs doing.</source>
        <translation>请告知门户运维人员，无需其他操作。</translation>
    </message>
    <message>
        <source>The column layout is not signed by your portal.</source>
        <translation>栏目布局包不是您的门户签发的。</translation>
    </message>
    <message>
        <source>It was refused; the last good layout stays in use.</source>
        <translation>已拒收，继续使用上一个正常版本。</translation>
    </message>
    <message>
        <source>Tell the portal's operators.</source>
        <translation>请告知门户运维人员。</translation>
    </message>
    <message>
        <source>There is no template {key} in the current layout.</source>
        <translation>当前布局中没有模板 {key}。</translation>
    </message>
    <message>
        <source>Synchronise, or choose another column.</source>
        <translation>请先同步，或改选栏目。</translation>
    </message>
    <message>
        <source>There is no column {key} in the current layout.</source>
        <translation>当前布局中没有栏目 {key}。</translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation>请改选栏目。</translation>
    </message>
    <message>
        <source>This column does not take this kind of item.</source>
        <translation>此栏目不接收这类稿件。</translation>
    </message>
    <message>
        <source>Choose a column at the end of a branch that does.</source>
        <translation>请改选可以接收的末级栏目。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>What was saved stays; the newest keys are only in this window.</source>
        <translation>已存内容完好；最近输入的内容只在此窗口中。</translation>
    </message>
    <message>
        <source>Free some space; saving goes on by itself. Do not close the window.</source>
        <translation>请腾出空间，之后自动续存；请勿关闭窗口。</translation>
    </message>
    <message>
        <source>The disk did not take the text.</source>
        <translation>写入磁盘失败。</translation>
    </message>
    <message>
        <source>Copy your text to a safe place, then look at the disk.</source>
        <translation>请先复制我的全文另存，再检查磁盘。</translation>
    </message>
    <message>
        <source>The local store is damaged.</source>
        <translation>本机数据文件有损坏。</translation>
    </message>
    <message>
        <source>The damaged file is left as it is; nothing is deleted.</source>
        <translation>损坏的文件原样保留，没有删除。</translation>
    </message>
    <message>
        <source>Open Diagnostics and restore from the last good copy.</source>
        <translation>请打开诊断，从最近的正常副本恢复。</translation>
    </message>
    <message>
        <source>The local store was written by a newer version of the program.</source>
        <translation>本机数据由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>Start the newer version.</source>
        <translation>请启动新版程序。</translation>
    </message>
    <message>
        <source>Another window of this program is using the local store.</source>
        <translation>本机数据正被另一个窗口使用。</translation>
    </message>
    <message>
        <source>Go to the open window.</source>
        <translation>请切换到已打开的窗口。</translation>
    </message>
    <message>
        <source>The system's keyring cannot be used.</source>
        <translation>系统密钥环无法使用。</translation>
    </message>
    <message>
        <source>You stay signed in until the program closes; after that sign in again.</source>
        <translation>关闭程序前保持登录，下次需重新登录。</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {problem}.</source>
        <translation>文件 {file} 无法读取：{problem}。</translation>
    </message>
    <message>
        <source>Check that it opens elsewhere, or choose another file.</source>
        <translation>请确认能用其他程序打开，或改选文件。</translation>
    </message>
    <message>
        <source>The command was not understood: {problem}.</source>
        <translation>命令有误：{problem}。</translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation>请查看 --help。</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Can be recalled for {s} s</source>
        <translation>可撤回 {s} 秒</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未明</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Receipted</source>
        <translation>已回执</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message>
        <source>Filter columns</source>
        <translation>筛选栏目</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Columns: more</source>
        <translation>栏目：更多</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Quick views</source>
        <translation>快速视图</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview of the public page</source>
        <translation>公开页面预览</translation>
    </message>
    <message>
        <source>Page style as on the portal</source>
        <translation>页面样式与门户一致</translation>
    </message>
    <message>
        <source>Bundled page style, not yet compared with the portal</source>
        <translation>使用随程序提供的页面样式，尚未与门户核对</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Width of the preview</source>
        <translation>预览宽度</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>PropertiesForm</name>
    <message>
        <source>Details of this kind</source>
        <translation>本类稿件要素</translation>
    </message>
    <message>
        <source>Disclosure catalogue</source>
        <translation>目录信息</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源信息</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>发布信息</translation>
    </message>
</context>
<context>
    <name>QuickViews</name>
    <message>
        <source>My items</source>
        <translation>我的稿件</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation>退回待改</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Areas</source>
        <translation>功能区</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{area}, {count} need you</source>
        <translation>{area}，{count} 件待处理</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>No item chosen</source>
        <translation>未选择稿件</translation>
    </message>
    <message>
        <source>Choose an item in the list to read it here.</source>
        <translation>在列表中选一篇稿件，即可在此阅读。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>The text of this item has not been fetched from the portal yet.</source>
        <translation>正文尚未从门户取回，联网同步后可读。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Compare with last version</source>
        <translation>对比上一版</translation>
    </message>
    <message>
        <source>Open the public page</source>
        <translation>打开公开页面</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>第 {n} 版次</translation>
    </message>
    <message>
        <source>to be published {time}</source>
        <translation>将于{time}发布</translation>
    </message>
    <message>
        <source>published {time}</source>
        <translation>{time} 发布</translation>
    </message>
    <message>
        <source>on this computer only</source>
        <translation>只在本机</translation>
    </message>
    <message>
        <source>on this computer · same as on the portal</source>
        <translation>存于本机 · 与门户一致</translation>
    </message>
    <message>
        <source>on this computer · differs from the portal</source>
        <translation>存于本机 · 与门户不同</translation>
    </message>
    <message>
        <source>as on the portal</source>
        <translation>与门户一致</translation>
    </message>
    <message>
        <source>{level} returned</source>
        <translation>{level}退回</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Index number</source>
        <translation>索引号</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>ReturnNote</name>
    <message>
        <source>{level} rejected</source>
        <translation>{level}否决</translation>
    </message>
    <message>
        <source>{level} returned</source>
        <translation>{level}退回</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Copy as a new draft</source>
        <translation>复制为新稿</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>已移到回收站</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Review 1</source>
        <translation>待一审</translation>
    </message>
    <message>
        <source>Review 2</source>
        <translation>待二审</translation>
    </message>
    <message>
        <source>Review 3</source>
        <translation>待三审</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已排期</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>发送结果待确认</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒（可改）</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态栏</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>current</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <source>In the outbox; can be taken back for {s} seconds</source>
        <translation>已放入发件箱，{s} 秒内可撤回</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back; the draft is as it was</source>
        <translation>已撤回，稿件保持原样</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Submit for first review?</source>
        <translation>提交一审？</translation>
    </message>
    <message>
        <source>Note for the reviewers (optional)</source>
        <translation>给审核人的说明（可不填）</translation>
    </message>
    <message>
        <source>You are offline: it waits in the outbox and leaves when connected.</source>
        <translation>当前离线：稿件会在发件箱等待，联网后自动发送。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>{title} (edition {n})</source>
        <translation>{title}（第 {n} 版）</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>发布信息</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>{count}, {size}</source>
        <translation>{count} 个，{size}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>First review, then {n} levels in all</source>
        <translation>一审，共 {n} 级审核</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Block 0, warnings {warns} (explained)</source>
        <translation>阻断 0，警告 {warns}（已说明）</translation>
    </message>
    <message>
        <source>at once after the last approval</source>
        <translation>签发后立即发布</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Add row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除此行</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>四级标题</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search items, messages, document numbers</source>
        <translation>搜索稿件、留言、文号</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>_ListField</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>The text size is set by your administrator.</source>
        <translation>文字大小由管理员统一设定。</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>文字大小 {percent} %</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Signed in as {name}</source>
        <translation>已登录：{name}</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
</context>
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
    <name>AccountCard</name>
    <message>
        <source>Switch account</source>
        <translation>切换账户</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Work as</source>
        <translation>切换身份</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Sign in with a code…</source>
        <translation>用登录码登录…</translation>
    </message>
</context>
<context>
    <name>ActDesk</name>
    <message>
        <source>Personal data shown. The trace goes to the portal.</source>
        <translation>已显示完整信息，查看记录将送达门户。</translation>
    </message>
    <message>
        <source>{act}: waits in the outbox</source>
        <translation>{act}：已放入发件箱</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>What the public page would show</source>
        <translation>公开页面将显示的内容</translation>
    </message>
    <message>
        <source>The preview appears once the text of the item has been fetched.</source>
        <translation>取回稿件正文后可预览。</translation>
    </message>
    <message>
        <source>Reason (needed, for the record)</source>
        <translation>理由（必填，留痕）</translation>
    </message>
    <message>
        <source>Note for the reviewers (optional)</source>
        <translation>给审核人的说明（可选）</translation>
    </message>
    <message>
        <source>Withdraw at once</source>
        <translation>立即撤下</translation>
    </message>
    <message>
        <source>On the public page</source>
        <translation>公开页面</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>请说明理由，至少 {n} 个字。</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>请按 2026-12-01 09:00 的格式填写日期和时间。</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>转往单位</translation>
    </message>
    <message>
        <source>Working days more (at most {n})</source>
        <translation>增加工作日（最多 {n} 个）</translation>
    </message>
    <message>
        <source>e.g. 2017-0518-003</source>
        <translation>例如 2017-0518-003</translation>
    </message>
    <message>
        <source>Receipt number of the other message</source>
        <translation>另一件来信的编号</translation>
    </message>
    <message>
        <source>Similar open messages: {numbers}</source>
        <translation>相近的未办来信：{numbers}</translation>
    </message>
    <message>
        <source>Question to the citizen</source>
        <translation>请市民补充的内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Transfer to another unit</source>
        <translation>转办到其他单位</translation>
    </message>
    <message>
        <source>The chain of units stays with the message; the new one sees the reason.</source>
        <translation>转办经过随信保留；接办单位能看到理由。</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Tell the citizen first. Reason and days stay with the message.</source>
        <translation>请先告知来信人。理由和天数随信保留。</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Ask the citizen for more</source>
        <translation>请市民补充</translation>
    </message>
    <message>
        <source>The clock stands still until the citizen answers on the receipt&apos;s page.</source>
        <translation>在市民通过查询页补充之前，时限暂停计算。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>办结来信</translation>
    </message>
    <message>
        <source>Closed is final: the citizen sees the reason and cannot ask again.</source>
        <translation>办结后不能撤回：市民能看到理由，不能再次追问。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Merge into another message</source>
        <translation>并入另一件来信</translation>
    </message>
    <message>
        <source>Both senders get the reply of the other message.</source>
        <translation>两位来信人都将收到另一件来信的答复。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
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
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>所选内容的菜单</translation>
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
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>下一条批注</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>上一条批注</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Decline suggestion</source>
        <translation>不采纳建议</translation>
    </message>
    <message>
        <source>Answer comment</source>
        <translation>答复批注</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>建议修改</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>常用理由</translation>
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
        <source>Review sheet</source>
        <translation>审校单</translation>
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
        <source>Take the base</source>
        <translation>用基准</translation>
    </message>
    <message>
        <source>Take the portal&apos;s</source>
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
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Start of the help</source>
        <translation>帮助首页</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Contents or page</source>
        <translation>目录或正文</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>撤销选择</translation>
    </message>
    <message>
        <source>Apply merge</source>
        <translation>应用合并</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Full-screen writing</source>
        <translation>专注写作</translation>
    </message>
    <message>
        <source>Word count</source>
        <translation>字数统计</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>四级标题</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>重新编号</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>上标</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>下标</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>清除格式</translation>
    </message>
    <message>
        <source>Horizontal line</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>去掉链接</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>List of annexes</source>
        <translation>附件说明</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Date of formation</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Insert column left</source>
        <translation>在左侧插入列</translation>
    </message>
    <message>
        <source>Insert column right</source>
        <translation>在右侧插入列</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Delete columns</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>删除表格</translation>
    </message>
    <message>
        <source>Move rows up</source>
        <translation>上移行</translation>
    </message>
    <message>
        <source>Move rows down</source>
        <translation>下移行</translation>
    </message>
    <message>
        <source>Move columns left</source>
        <translation>左移列</translation>
    </message>
    <message>
        <source>Move columns right</source>
        <translation>右移列</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>合并单元格</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>拆分单元格</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>Header column</source>
        <translation>表头列</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>加宽列</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>收窄列</translation>
    </message>
    <message>
        <source>Equal column widths</source>
        <translation>平均分布各列</translation>
    </message>
    <message>
        <source>Column widths by content</source>
        <translation>列宽随内容</translation>
    </message>
    <message>
        <source>Align column left</source>
        <translation>列左对齐</translation>
    </message>
    <message>
        <source>Centre column</source>
        <translation>列居中</translation>
    </message>
    <message>
        <source>Align column right</source>
        <translation>列右对齐</translation>
    </message>
    <message>
        <source>Select cell</source>
        <translation>选定单元格</translation>
    </message>
    <message>
        <source>Select rows</source>
        <translation>选定行</translation>
    </message>
    <message>
        <source>Select columns</source>
        <translation>选定列</translation>
    </message>
    <message>
        <source>Select table</source>
        <translation>选定表格</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Another column</source>
        <translation>改到其他栏目</translation>
    </message>
    <message>
        <source>Write drafts</source>
        <translation>写入草稿</translation>
    </message>
    <message>
        <source>Paste receipt</source>
        <translation>粘贴回执</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Keep selection as snippet</source>
        <translation>所选文字存为常用语</translation>
    </message>
    <message>
        <source>New from this item</source>
        <translation>以此稿新建</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Markdown source</source>
        <translation>Markdown 源文</translation>
    </message>
    <message>
        <source>Go back to this moment</source>
        <translation>恢复到此刻</translation>
    </message>
    <message>
        <source>Copy then</source>
        <translation>复制当时的文字</translation>
    </message>
    <message>
        <source>New draft from then</source>
        <translation>以当时的内容另建新稿</translation>
    </message>
    <message>
        <source>Save then as a file</source>
        <translation>当时的内容另存为文件</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>返回编辑</translation>
    </message>
    <message>
        <source>Recall from review</source>
        <translation>撤回送审</translation>
    </message>
    <message>
        <source>Compare the public page</source>
        <translation>核验公开页面</translation>
    </message>
    <message>
        <source>Take over a colleague&apos;s draft…</source>
        <translation>接手同事的稿件…</translation>
    </message>
    <message>
        <source>Find in the queue</source>
        <translation>在待审中查找</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>筛选待审</translation>
    </message>
    <message>
        <source>Policy and interpretation together</source>
        <translation>政策解读同步发布</translation>
    </message>
    <message>
        <source>New interpretation of this policy</source>
        <translation>以此政策新建解读</translation>
    </message>
    <message>
        <source>Next item of the bundle</source>
        <translation>本组下一件</translation>
    </message>
    <message>
        <source>Claim for review</source>
        <translation>认领审核</translation>
    </message>
    <message>
        <source>Release the claim</source>
        <translation>取消认领</translation>
    </message>
    <message>
        <source>Overdue items and records</source>
        <translation>督办与补审</translation>
    </message>
    <message>
        <source>Warrants and deputies</source>
        <translation>授权与代理</translation>
    </message>
    <message>
        <source>Submit for a set time</source>
        <translation>定时发布送审</translation>
    </message>
    <message>
        <source>Approve for a set time</source>
        <translation>通过并定时发布</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Publish at a set time</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Withdraw from the public side</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Mark its validity</source>
        <translation>标注时效</translation>
    </message>
    <message>
        <source>Correct with a public note</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Publish now what failed</source>
        <translation>重新发布</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>查找来信</translation>
    </message>
    <message>
        <source>Filter the messages</source>
        <translation>筛选来信</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>下一件来信</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>上一件来信</translation>
    </message>
    <message>
        <source>Accept the message</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Ask the citizen</source>
        <translation>请市民补充</translation>
    </message>
    <message>
        <source>Merge into another message</source>
        <translation>合并到另一件</translation>
    </message>
    <message>
        <source>Complex matter</source>
        <translation>复杂事项</translation>
    </message>
    <message>
        <source>Frequent question</source>
        <translation>标为常见问题</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>查看完整信息</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>撰写答复</translation>
    </message>
    <message>
        <source>Reply template</source>
        <translation>套用模板</translation>
    </message>
    <message>
        <source>Insert the nearest policy</source>
        <translation>插入最相近的政策依据</translation>
    </message>
    <message>
        <source>Insert the nearest reply</source>
        <translation>插入最相似的答复</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>How this day was counted</source>
        <translation>时限是怎么算的</translation>
    </message>
    <message>
        <source>Remind in an hour</source>
        <translation>1 小时后提醒</translation>
    </message>
    <message>
        <source>Remind tomorrow morning</source>
        <translation>明早提醒</translation>
    </message>
    <message>
        <source>Remind on the next working day</source>
        <translation>下一工作日提醒</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>民意征集</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Partly adopted</source>
        <translation>部分采纳</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Undo sorting</source>
        <translation>撤销整理</translation>
    </message>
    <message>
        <source>Find opinions</source>
        <translation>查找意见</translation>
    </message>
    <message>
        <source>Export opinions</source>
        <translation>导出意见</translation>
    </message>
    <message>
        <source>Write the result</source>
        <translation>写结果反馈</translation>
    </message>
    <message>
        <source>Larger text everywhere</source>
        <translation>放大界面文字</translation>
    </message>
    <message>
        <source>Smaller text everywhere</source>
        <translation>缩小界面文字</translation>
    </message>
    <message>
        <source>Export as .pindao package…</source>
        <translation>导出为 .pindao 介质包…</translation>
    </message>
    <message>
        <source>Import package…</source>
        <translation>导入介质包…</translation>
    </message>
</context>
<context>
    <name>AlongLine</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>{n} items are here: you can review offline; decisions leave when connected.</source>
        <translation>
            <numerusform>已下载 {n} 件，离线也能审；决定在联网后送出。</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} items are here for reviewing offline.</source>
        <translation>已下载 {n} / {all} 件，可离线审。</translation>
    </message>
    <message>
        <source>Fetching is paused.</source>
        <translation>下载已暂停。</translation>
    </message>
    <message>
        <source>The disk is nearly full: files wait, your texts have the room.</source>
        <translation>磁盘将满：附件暂不下载，空间留给您的文字。</translation>
    </message>
    <message>
        <source>Fetching file {n} of {all}…</source>
        <translation>正在下载第 {n} / {all} 个文件…</translation>
    </message>
    <message numerus="yes">
        <source>{n} are not all here ({size}): fetched while connected.</source>
        <translation>
            <numerusform>{n} 件未带齐（{size}），联网时继续下载。</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are more than your settings allow.</source>
        <translation>其余部分超出了设置的上限。</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度（深色）</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>The preview always keeps the portal&apos;s own colours.</source>
        <translation>预览始终使用门户自己的配色。</translation>
    </message>
    <message>
        <source>Widths of panes stay; rows and buttons grow with the text.</source>
        <translation>栏宽不变，行高和按钮随文字放大。</translation>
    </message>
    <message>
        <source>Article text is not affected.</source>
        <translation>不影响稿件正文。</translation>
    </message>
    <message>
        <source>Cursors stand still, and bars that would run to and fro.</source>
        <translation>光标不再闪烁，来回滚动的进度条静止显示。</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Home</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并冲突</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>民意征集</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>no longer</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>You sign this, too. {what}</source>
        <translation>本次签批还包括：{what}</translation>
    </message>
    <message>
        <source>replaces online edition {n}</source>
        <translation>替换在线版第 {n} 版</translation>
    </message>
</context>
<context>
    <name>AttachmentDelegate</name>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
</context>
<context>
    <name>AttachmentDesk</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{name} was taken off</source>
        <translation>已移除“{name}”</translation>
    </message>
    <message>
        <source>{name} was replaced</source>
        <translation>已替换“{name}”</translation>
    </message>
    <message>
        <source>{name}: removed {gone}</source>
        <translation>“{name}”已清除：{gone}</translation>
    </message>
    <message>
        <source>{name}: personal data is masked in a copy; the original stays here</source>
        <translation>{name}：已换成脱敏后的副本，原件只留在本机</translation>
    </message>
</context>
<context>
    <name>AttachmentDetails</name>
    <message>
        <source>Clean a copy…</source>
        <translation>清理副本…</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件中的文字</translation>
    </message>
</context>
<context>
    <name>AttachmentsModel</name>
    <message>
        <source>not looked into yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>nothing hidden found</source>
        <translation>未发现隐藏内容</translation>
    </message>
    <message numerus="yes">
        <source>{count} things to look at</source>
        <translation>
            <numerusform>{count} 项需要查看</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be looked into</source>
        <translation>无法检查</translation>
    </message>
    <message>
        <source>not accepted by the portal</source>
        <translation>门户不接受</translation>
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
        <source>{kinds} · each up to {each} MB, together {all} MB</source>
        <translation>{kinds} · 单个不超过 {each} MB，合计不超过 {all} MB</translation>
    </message>
    <message>
        <source>{limits}, at most {count} files</source>
        <translation>{limits}，最多 {count} 个</translation>
    </message>
    <message>
        <source>Taking in {name}…</source>
        <translation>正在加入“{name}”…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Taking files in</source>
        <translation>正在加入文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Allowed files ({patterns})</source>
        <translation>允许的文件 ({patterns})</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made by itself every hour while something changes, and read back row by row before it counts. One an hour stays of a day, one a day of two weeks, one a week of eight.</source>
        <translation>有改动时每小时自动备份一次，逐条读回校验后才算数。一天内每小时留一份，两周内每天留一份，八周内每周留一份。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>第二存放处…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>取消第二存放处</translation>
    </message>
    <message>
        <source>Folder for copies of the backups</source>
        <translation>存放备份副本的文件夹</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一份</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二存放处</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not current</source>
        <translation>不是最新</translation>
    </message>
    <message numerus="yes">
        <source>{time}, {n} drafts, verified</source>
        <translation>
            <numerusform>{time}，{n} 篇草稿，已校验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} backups, {size}</source>
        <translation>
            <numerusform>{n} 份，共 {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is made here, but not in the second place. {why}</source>
        <translation>本机备份已完成，但没有写入第二存放处。{why}</translation>
    </message>
    <message numerus="yes">
        <source>The backup is made. {n} rows were damaged before; they open at their last good state.</source>
        <translation>
            <numerusform>备份已完成。其中 {n} 处此前已在磁盘上损坏，打开时恢复到最近的完好状态。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup made and verified</source>
        <translation>备份已完成并通过校验</translation>
    </message>
    <message>
        <source>Stopped; no backup was made</source>
        <translation>已停止，未生成备份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>made by itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>程序升级之前</translation>
    </message>
    <message>
        <source>read from the damaged store</source>
        <translation>从损坏的稿库中读出</translation>
    </message>
    <message>
        <source>The local store was written by a newer version and is open for reading only.</source>
        <translation>本机稿库由更新版本的程序写入，现以只读方式打开。</translation>
    </message>
    <message>
        <source>The store&apos;s path is longer than the {longest} bytes it may have; it is open for reading only.</source>
        <translation>本地稿库的路径超过 {longest} 字节的上限，已以只读方式打开。</translation>
    </message>
    <message>
        <source>The store&apos;s folder cannot be written; it is open for reading only.</source>
        <translation>稿库所在文件夹无法写入，现以只读方式打开。</translation>
    </message>
    <message>
        <source>The local store is damaged and open for reading only; the file stays as it was found.</source>
        <translation>本机稿库已损坏，现以只读方式打开；损坏的文件原样保留。</translation>
    </message>
    <message>
        <source>No draft can be read.</source>
        <translation>没有可读出的草稿。</translation>
    </message>
    <message>
        <source>Start the newer version to go on writing.</source>
        <translation>要继续写稿，请启动新版本。</translation>
    </message>
    <message>
        <source>Export what you need, and ask your administrator for a data folder with a shorter path.</source>
        <translation>请导出需要的稿件，并请管理员把数据文件夹设在路径较短的位置。</translation>
    </message>
    <message>
        <source>Export what you need, and ask your administrator for the folder.</source>
        <translation>请导出需要的稿件，并请管理员检查该文件夹的权限。</translation>
    </message>
    <message>
        <source>Restore to go on writing, or export everything first.</source>
        <translation>恢复后可继续写稿，也可以先导出全部。</translation>
    </message>
    <message>
        <source>Changes made after {since} may be missing: a file of the store was removed. Everything before is here.</source>
        <translation>{since} 之后的修改可能缺失：稿库的一个文件被移走或删除。此前的内容都在。</translation>
    </message>
    <message>
        <source>The changes made from {since} to {until} are missing: a file of the store was removed. Everything before is here.</source>
        <translation>最近的修改自 {since} 起缺失（至 {until}）：稿库的一个文件被移走或删除。此前的内容都在。</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Not sound</source>
        <translation>不完好</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>有缺失</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Return selected…</source>
        <translation>退回所选…</translation>
    </message>
    <message>
        <source>Approve selected…</source>
        <translation>通过所选…</translation>
    </message>
    <message numerus="yes">
        <source>{n} items selected.</source>
        <translation>
            <numerusform>已选 {n} 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {n} can be decided at once: select fewer.</source>
        <translation>一次最多处理 {n} 件，请少选一些。</translation>
    </message>
    <message numerus="yes">
        <source>{n} of them not looked at: they are left out.</source>
        <translation>
            <numerusform>其中 {n} 件未看，不在内。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have looked at all of them.</source>
        <translation>每件您都看过。</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>{n} decisions are in the outbox.</source>
        <translation>
            <numerusform>{n} 个决定已排入发件箱。</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be taken back for {s} seconds.</source>
        <translation>{s} 秒内可以撤回。</translation>
    </message>
    <message>
        <source>{n} did not take effect; why stands below.</source>
        <translation>{n} 件未生效，原因见下。</translation>
    </message>
    <message numerus="yes">
        <source>{n} not looked at were left alone.</source>
        <translation>
            <numerusform>{n} 件未看，没有处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>处理结果</translation>
    </message>
    <message numerus="yes">
        <source>{n} taken back: they wait for your decision again.</source>
        <translation>
            <numerusform>已撤回 {n} 件，仍待您审。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has left already and can no longer be taken back.</source>
        <translation>决定已经送出，不能再撤回。</translation>
    </message>
    <message numerus="yes">
        <source>Approve {n} items?</source>
        <translation>
            <numerusform>通过这 {n} 件稿件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve {n}</source>
        <translation>通过 {n} 件</translation>
    </message>
    <message numerus="yes">
        <source>Return {n} items to their authors?</source>
        <translation>
            <numerusform>把这 {n} 件稿件退回作者？</numerusform>
        </translation>
    </message>
    <message>
        <source>Return {n}</source>
        <translation>退回 {n} 件</translation>
    </message>
    <message>
        <source>Each decision holds only for the version you have looked at.</source>
        <translation>每个决定只对您看过的那一稿有效。</translation>
    </message>
    <message numerus="yes">
        <source>{n} that you have not looked at are left out.</source>
        <translation>
            <numerusform>{n} 件您还没有看，不在内。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the items first: nobody decides on what they have not seen.</source>
        <translation>请先打开稿件：没看过的稿件不能处理。</translation>
    </message>
    <message>
        <source>Putting decisions into the outbox: {n} of {all}…</source>
        <translation>正在排入发件箱：{n} / {all}…</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters: the author reads it.</source>
        <translation>请写明原因，至少 {n} 个字，作者会看到。</translation>
    </message>
    <message>
        <source>At most {n} can be decided at once: select fewer.</source>
        <translation>一次最多处理 {n} 件，请少选一些。</translation>
    </message>
    <message>
        <source>One reason for all of them (needed)</source>
        <translation>共同的退回理由（必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Items of this decision</source>
        <translation>这次处理的稿件</translation>
    </message>
    <message>
        <source>Decide nothing</source>
        <translation>先不处理</translation>
    </message>
    <message>
        <source>Take back this one</source>
        <translation>撤回这一件</translation>
    </message>
    <message>
        <source>Take back all</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>The version that waits now was not opened by you.</source>
        <translation>现在待审的这一稿您还没有打开过。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未看</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>Besides</name>
    <message numerus="yes">
        <source>The portal warned of {n} more things in the text you sent:</source>
        <translation>
            <numerusform>您送审的文字里，门户另外提醒 {n} 处：</numerusform>
        </translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 处</translation>
    </message>
</context>
<context>
    <name>BodyText</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
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
    <name>BrandPanel</name>
    <message>
        <source>Write offline, send when connected</source>
        <translation>断网照写，联网即送</translation>
    </message>
    <message>
        <source>Every key is kept on this computer, through power cuts too.</source>
        <translation>每次输入都存在本机，断电也不丢。</translation>
    </message>
    <message>
        <source>Reviewed before it is public</source>
        <translation>先审后发，步步留痕</translation>
    </message>
    <message>
        <source>Three reviews, secrecy review and receipts in one place.</source>
        <translation>三审三校、保密审查与回执一次办齐。</translation>
    </message>
    <message>
        <source>Terms that remind by themselves</source>
        <translation>时限与更新，提前提醒</translation>
    </message>
    <message>
        <source>Counted in working days, told before they end.</source>
        <translation>按工作日历推算，临近就提示。</translation>
    </message>
    <message>
        <source>Writing, reviewing, answering and statistics of government channels</source>
        <translation>政府门户频道的采写、审核、答复与统计</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>版本 {number}</translation>
    </message>
</context>
<context>
    <name>BundleDesk</name>
    <message>
        <source>Items that can be added</source>
        <translation>可加入的稿件</translation>
    </message>
    <message>
        <source>No other policy or interpretation is in hand</source>
        <translation>没有其他可加入的政策或解读</translation>
    </message>
    <message>
        <source>A new interpretation, linked to its policy</source>
        <translation>已新建解读，并与政策互相关联</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Links filled in</source>
        <translation>已补上关联</translation>
    </message>
    <message>
        <source>The plan is dropped; texts and links stay</source>
        <translation>已取消同步安排，正文和关联保持不变</translation>
    </message>
    <message numerus="yes">
        <source>{n} items in the outbox; can be taken back for {s} seconds</source>
        <translation>
            <numerusform>{n} 件已进发件箱，{s} 秒内可撤回</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back; the drafts are as they were</source>
        <translation>已撤回，各件草稿保持原样</translation>
    </message>
    <message>
        <source>Waits in the outbox; the items stay together until the portal confirms</source>
        <translation>已进发件箱；门户确认之前，各件仍同步发布</translation>
    </message>
    <message>
        <source>Only policy documents and their interpretations are in a bundle</source>
        <translation>只有政策文件和政策解读可以同步发布</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Policy and interpretation together</source>
        <translation>政策解读同步发布</translation>
    </message>
    <message>
        <source>How they are released</source>
        <translation>发布方式</translation>
    </message>
    <message>
        <source>Why the interpretation comes later</source>
        <translation>解读为什么不能同步发布（必填）</translation>
    </message>
    <message>
        <source>Items of the bundle</source>
        <translation>本组稿件</translation>
    </message>
    <message>
        <source>New interpretation</source>
        <translation>新建解读</translation>
    </message>
    <message>
        <source>Add an item…</source>
        <translation>加入稿件…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Fill in links</source>
        <translation>补上关联</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Note for the reviewers (optional)</source>
        <translation>给审核人的说明（可不填）</translation>
    </message>
    <message>
        <source>Dissolve…</source>
        <translation>解除同步…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drop the plan</source>
        <translation>取消同步安排</translation>
    </message>
    <message numerus="yes">
        <source>Send {n} items for review</source>
        <translation>
            <numerusform>{n} 件一并送审</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleNote</name>
    <message>
        <source>Show bundle</source>
        <translation>查看本组</translation>
    </message>
    <message>
        <source>Dissolve…</source>
        <translation>解除同步…</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message>
        <source>{title} ({state})</source>
        <translation>{title}（{state}）</translation>
    </message>
    <message>
        <source>Released together with {items}.</source>
        <translation>与{items}同步发布。</translation>
    </message>
    <message>
        <source>Was released together with {items}.</source>
        <translation>已与{items}同步发布。</translation>
    </message>
    <message>
        <source>not submitted yet</source>
        <translation>尚未送审</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Policy document</source>
        <translation>政策文件</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>政策解读</translation>
    </message>
    <message>
        <source>Released together</source>
        <translation>同步发布</translation>
    </message>
    <message>
        <source>Policy first, interpretation later</source>
        <translation>先文件、后解读</translation>
    </message>
    <message>
        <source>All become public at the same moment, or none.</source>
        <translation>全部批准后同时公开，缺一不发。</translation>
    </message>
    <message>
        <source>The policy goes first; its interpretation follows.</source>
        <translation>文件先公开，解读随后发布。</translation>
    </message>
    <message>
        <source>not on this computer yet</source>
        <translation>本机还没有这一件</translation>
    </message>
    <message>
        <source>approved, waits for the others</source>
        <translation>已批准，等待其他稿件</translation>
    </message>
    <message>
        <source>returned: mend it, then send it again</source>
        <translation>已退回：修改后再送审</translation>
    </message>
    <message>
        <source>rejected: the bundle cannot be completed</source>
        <translation>已否决：本组无法全部发布</translation>
    </message>
    <message>
        <source>withdrawn: the others wait</source>
        <translation>已撤下：其他稿件继续等待</translation>
    </message>
    <message>
        <source>in the outbox</source>
        <translation>在发件箱</translation>
    </message>
    <message>
        <source>public</source>
        <translation>已公开</translation>
    </message>
    <message>
        <source>with the reviewers</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>links to the others missing: {n}</source>
        <translation>缺少互相关联 {n} 处</translation>
    </message>
    <message>
        <source>check results in the way: {n}</source>
        <translation>还有 {n} 项检查结果须处理</translation>
    </message>
    <message>
        <source>ready to be sent</source>
        <translation>可以送审</translation>
    </message>
    <message>
        <source>A bundle has one policy document.</source>
        <translation>一组只能有一件政策文件。</translation>
    </message>
    <message>
        <source>Begin an interpretation, or add one that is written already.</source>
        <translation>请新建解读，或加入已经写好的解读。</translation>
    </message>
    <message>
        <source>A bundle has at most 10 items.</source>
        <translation>一组最多 10 件稿件。</translation>
    </message>
    <message>
        <source>An item stands in the bundle twice.</source>
        <translation>同一件稿件在本组出现了两次。</translation>
    </message>
    <message>
        <source>Say in at least 5 characters why the interpretation comes later.</source>
        <translation>请写明解读为什么后发布，至少 5 个字。</translation>
    </message>
    <message>
        <source>All items go to review in one go. Approved ones wait; when the last is approved, all become public at the same moment. If one fails, none becomes public.</source>
        <translation>各件一并送审。先批准的等待；最后一件批准时，全部同时公开。有一件没有通过，都不公开。</translation>
    </message>
    <message>
        <source>The policy becomes public as soon as it is approved; the interpretation has to follow. Working days it has: {n}.</source>
        <translation>文件批准后即公开，解读须在其后 {n} 个工作日内发布。</translation>
    </message>
    <message>
        <source>Not released: a file of {title} is missing on the portal. No item became public, all texts and approvals are kept. Tell the portal&apos;s administrator; once the file is back the portal releases all by itself.</source>
        <translation>没有发布：门户上缺少{title}的一个附件。各件都没有公开，正文和审核意见均已保留。请告知门户管理员；附件恢复后，门户会自动一并发布。</translation>
    </message>
    <message>
        <source>Not released: {title} on the portal is not what was approved. No item became public, your texts are safe here. Tell the portal&apos;s administrator.</source>
        <translation>没有发布：门户上的{title}与批准的内容不一致。各件都没有公开，您的正文在本机完好。请告知门户管理员。</translation>
    </message>
    <message>
        <source>Not released: the unit of {title} is no longer in the layout. No item became public, all texts and approvals are kept. Tell the portal&apos;s administrator.</source>
        <translation>没有发布：{title}所属单位已不在统一布局中。各件都没有公开，正文和审核意见均已保留。请告知门户管理员。</translation>
    </message>
    <message>
        <source>The new edition of {title} was rejected and its earlier one stays public, so what is bound to it would wait for ever. All texts and approvals are kept. Send another edition for review, or dissolve the bundle: what is approved then becomes public at once.</source>
        <translation>{title}的新版已被否决，仍公开原版，与新版绑定的稿件会一直等下去。各稿文字和审核记录都在。可重新送审新版，或解除同步发布：已审核通过的随即单独公开。</translation>
    </message>
    <message>
        <source>The policy is public; the interpretation is due by {time}.</source>
        <translation>文件已公开，解读须在 {time} 前发布。</translation>
    </message>
    <message>
        <source>The policy is public; the interpretation was due by {time}.</source>
        <translation>文件已公开，解读应在 {time} 前发布，现已逾期。</translation>
    </message>
    <message>
        <source>Nothing is public yet. Still to come: {titles}.</source>
        <translation>都还没有公开。还在等：{titles}。</translation>
    </message>
    <message>
        <source>level {level} of {levels} decides next</source>
        <translation>第 {level} 级审核中，共 {levels} 级</translation>
    </message>
    <message>
        <source>returned to its author</source>
        <translation>已退回作者</translation>
    </message>
    <message>
        <source>Waits for bundle</source>
        <translation>待同步发布</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>merged into another message</source>
        <translation>已并入另一件来信</translation>
    </message>
    <message numerus="yes">
        <source>{n} messages merged into it</source>
        <translation>
            <numerusform>已并入 {n} 件来信</numerusform>
        </translation>
    </message>
    <message>
        <source>handled by {unit}</source>
        <translation>由{unit}办理，可查看</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Ask citizen</source>
        <translation>请市民补充</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>No message chosen</source>
        <translation>未选择来信</translation>
    </message>
    <message>
        <source>Choose one at the left; the arrow keys move, Enter goes to its reply.</source>
        <translation>请在左侧选择；方向键移动，回车进入答复。</translation>
    </message>
    <message>
        <source>The portal turned an act on this message down; it waits in the outbox.</source>
        <translation>门户拒收了对这件来信的一项操作，它在发件箱中等您处理，文字都在。</translation>
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
    <name>CheckCounters</name>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
    <message>
        <source>Show these alone; again: everything</source>
        <translation>只看这些；再按一次看全部</translation>
    </message>
</context>
<context>
    <name>ChecklistField</name>
    <message>
        <source>Before and while the notice hangs</source>
        <translation>公告前和公告期间</translation>
    </message>
    <message>
        <source>After it has hung its full period</source>
        <translation>公告期满后</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印清单…</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>已完成 {done}/{all} 项</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>{time} · {rules} rules · catalogue {version}, lexicon {lexicon}</source>
        <translation>{time} 检查 {rules} 条 · 规则包 {version} · 词库 {lexicon}</translation>
    </message>
    <message numerus="yes">
        <source>Resolve {count} blocking results before submitting</source>
        <translation>
            <numerusform>处理 {count} 项阻断后才能提交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix {count} warnings, or say why they stay</source>
        <translation>
            <numerusform>还有 {count} 项警告待处理，或写明保留理由</numerusform>
        </translation>
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
    <message>
        <source>Show {count} more</source>
        <translation>再显示 {count} 条</translation>
    </message>
    <message>
        <source>Passed {count}</source>
        <translation>通过 {count}</translation>
    </message>
    <message>
        <source>Why: {rule}</source>
        <translation>为什么：{rule}</translation>
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
    <name>ChoicePage</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Proxy and certificate</source>
        <translation>代理与证书</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>开始试用</translation>
    </message>
    <message>
        <source>Write without a portal</source>
        <translation>直接写稿</translation>
    </message>
    <message>
        <source>Type the address of your unit&apos;s portal, or ask for it.</source>
        <translation>请填写本单位门户的地址；不清楚时请询问管理员。</translation>
    </message>
    <message>
        <source>{file} is no description of a portal. Ask your administrator for it.</source>
        <translation>{file} 不是门户说明文件，请向管理员索取。</translation>
    </message>
    <message>
        <source>Description of a portal</source>
        <translation>门户说明文件</translation>
    </message>
    <message>
        <source>Welcome. How do you want to begin?</source>
        <translation>第一次使用，请选择一种方式</translation>
    </message>
    <message>
        <source>You can change this later in Settings, Portal and synchronising.</source>
        <translation>以后可在“设置 › 门户与同步”中更改。</translation>
    </message>
    <message>
        <source>Try the built-in demonstration portal</source>
        <translation>试用内置演示门户</translation>
    </message>
    <message>
        <source>Without network and account: sample columns, items, messages and reviewers.</source>
        <translation>不需要网络和账号；含示例栏目、稿件、留言和审核人。</translation>
    </message>
    <message>
        <source>Begin without a portal</source>
        <translation>暂不连接门户</translation>
    </message>
    <message>
        <source>Write, check and preview here; connect later.</source>
        <translation>先在本机写稿、检查、预览，以后再连接。</translation>
    </message>
    <message>
        <source>For public information only: nothing secret may be written here.</source>
        <translation>本软件只处理可公开的信息，不得录入涉密内容。</translation>
    </message>
    <message>
        <source>Connect to the portal of your unit</source>
        <translation>连接单位门户</translation>
    </message>
    <message>
        <source>Brings columns, templates and what waits for you</source>
        <translation>用门户账号登录，下载栏目、模板和待办</translation>
    </message>
</context>
<context>
    <name>ClaimDesk</name>
    <message>
        <source>Warrants and deputies…</source>
        <translation>授权与代理…</translation>
    </message>
    <message>
        <source>Claimed; colleagues are told with the next synchronisation.</source>
        <translation>已认领，下次同步后同事可见。</translation>
    </message>
    <message>
        <source>Released; anybody of this level may take it.</source>
        <translation>已取消认领，本级审核人均可接手。</translation>
    </message>
    <message>
        <source>Put on record; it leaves with the next synchronisation.</source>
        <translation>已记入补审，下次同步时发出。</translation>
    </message>
</context>
<context>
    <name>ClaimStrip</name>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>取消认领</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>You stand in for {name}, by warrant.</source>
        <translation>您受权代 {name} 审核。</translation>
    </message>
    <message>
        <source>Emergency: {reason}. It is published at once; the record follows.</source>
        <translation>应急审核：{reason}。通过后立即发布，事后补审。</translation>
    </message>
    <message>
        <source>It is overdue: the next level was told.</source>
        <translation>已超时，并已告知下一级。</translation>
    </message>
    <message>
        <source>Nobody has claimed it. Claim it, so that colleagues leave it to you.</source>
        <translation>尚无人认领。认领后，同事会把这件稿件留给您。</translation>
    </message>
    <message>
        <source>You look after it until {until}.</source>
        <translation>您已认领，至 {until}。</translation>
    </message>
    <message>
        <source>{name} has looked after it since {since}; until {until} it is theirs.</source>
        <translation>{name} 于 {since} 认领，{until} 前由其审核。</translation>
    </message>
    <message>
        <source>The claim of {name} ran out at {until}: anybody may decide or take over.</source>
        <translation>{name} 的认领已于 {until} 到期，本级审核人均可审核或接手。</translation>
    </message>
    <message>
        <source>Your claim waits to be sent; if a colleague was faster, you are told.</source>
        <translation>您的认领待发送；如同事已先认领，会告知您。</translation>
    </message>
    <message>
        <source>You let it go; that waits to be sent.</source>
        <translation>您已取消认领，待发送。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我认领</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>in place of {name}</source>
        <translation>代 {name}</translation>
    </message>
    <message>
        <source>told on</source>
        <translation>已超时上报</translation>
    </message>
</context>
<context>
    <name>CleanDialog</name>
    <message>
        <source>Clean a copy</source>
        <translation>清理副本</translation>
    </message>
    <message>
        <source>Clean a copy of {name}</source>
        <translation>清理“{name}”的副本</translation>
    </message>
    <message>
        <source>A copy takes the place of the file; the original stays on this computer and undo brings it back.</source>
        <translation>清理后的副本会替换原附件；原文件仍留在本机，撤销即可恢复。</translation>
    </message>
    <message>
        <source>The copy holds the pages only: bookmarks do not come along.</source>
        <translation>副本只保留页面内容，书签不会带过去。</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>接受全部</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>取消隐藏</translation>
    </message>
    <message>
        <source>Empty them</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>What accepting changes</source>
        <translation>接受修订后的变化</translation>
    </message>
    <message>
        <source>Paragraph {number}: “{words}” stays</source>
        <translation>第 {number} 段：保留“{words}”</translation>
    </message>
    <message>
        <source>Paragraph {number}: “{words}” goes</source>
        <translation>第 {number} 段：删除“{words}”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>清理</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Time to answer</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改期记录</translation>
    </message>
    <message>
        <source>Basis: rule HD-01 of the layout; holidays of {years}</source>
        <translation>依据：网络问政办理规定（HD-01）；{years} 年放假安排</translation>
    </message>
    <message>
        <source>Basis: rule HD-01; the holidays of {years} are not published: estimated</source>
        <translation>依据：网络问政办理规定（HD-01）；{years} 年放假安排未公布，为估算</translation>
    </message>
    <message>
        <source>Answered or closed: no clock runs</source>
        <translation>已答复或办结，不再计时</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>时限暂停</translation>
    </message>
    <message>
        <source>It goes on when the citizen answers. Asked {when}.</source>
        <translation>市民补充后继续计算。{when}已请补充。</translation>
    </message>
    <message numerus="yes">
        <source>{n} working days over</source>
        <translation>
            <numerusform>超期 {n} 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} working days left</source>
        <translation>
            <numerusform>还余 {n} 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {amount}, the day of receipt not counted, {rest}</source>
        <translation>{kind} {amount}，收到当日不计，{rest}</translation>
    </message>
    <message numerus="yes">
        <source>{n} working days</source>
        <translation>
            <numerusform>{n} 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} 天</numerusform>
        </translation>
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
    <name>CommentCount</name>
    <message>
        <source>Comments {n}</source>
        <translation>批注 {n}</translation>
    </message>
    <message>
        <source>{n} comments without an answer</source>
        <translation>{n} 条批注待答复</translation>
    </message>
    <message>
        <source>{n} comment without an answer</source>
        <translation>{n} 条批注待答复</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compared with the last version</source>
        <translation>对比上一版</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>行内</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>since {time}, {name}</source>
        <translation>与 {time} {name} 的版本对比</translation>
    </message>
    <message>
        <source>change {n} of {total}</source>
        <translation>第 {n} / {total} 处</translation>
    </message>
    <message numerus="yes">
        <source>{total} changes</source>
        <translation>
            <numerusform>共 {total} 处改动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Change to</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Words to stand there</source>
        <translation>改后的文字</translation>
    </message>
    <message>
        <source>Comment (Ctrl+Enter)</source>
        <translation>批注内容（Ctrl+Enter 记下）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>建议修改</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新批注</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>理由（可不填）</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Write drafts</source>
        <translation>写入草稿</translation>
    </message>
    <message numerus="yes">
        <source>Make {n} drafts of these files?</source>
        <translation>
            <numerusform>把这些文件写入为 {n} 篇草稿？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts</source>
        <translation>
            <numerusform>{n} 篇草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>They become drafts and nothing is submitted; each keeps its original file and its receipt. All of them can be put in the trash in one step afterwards.</source>
        <translation>只写成草稿，不提交；每篇都留存原文件和导入回执。写入后可以一步全部移到回收站。</translation>
    </message>
    <message numerus="yes">
        <source>{n} files are left out.</source>
        <translation>
            <numerusform>另有 {n} 个文件不导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Write {n} drafts</source>
        <translation>
            <numerusform>写入 {n} 篇草稿</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Type these two groups of your note, so that it is sure to be there.</source>
        <translation>请照您的记录输入这两组，确认已经记好。</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>第 {n} 组</translation>
    </message>
    <message>
        <source>{groups} is not what was shown.</source>
        <translation>{groups}与显示的不一致。</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message numerus="yes">
        <source>%n places merged; both texts stay in the history.</source>
        <translation>
            <numerusform>已合并 %n 处，双方的文字都保留在历史中。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the outbox and can still be taken back.</source>
        <translation>已进入发件箱，仍可撤回。</translation>
    </message>
    <message numerus="yes">
        <source>%n obstacles must be mended before it can go.</source>
        <translation>
            <numerusform>还有 %n 个问题须先处理，才能送审。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is your draft now.</source>
        <translation>它现在是您的草稿。</translation>
    </message>
    <message>
        <source>{n} of {total} decided</source>
        <translation>{n} / {total} 已选</translation>
    </message>
    <message>
        <source>Came together by themselves</source>
        <translation>已自动合并</translation>
    </message>
    <message>
        <source>The same on both sides</source>
        <translation>两边相同</translation>
    </message>
    <message>
        <source>Need your decision</source>
        <translation>需要您选择</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Take the base</source>
        <translation>用基准</translation>
    </message>
    <message>
        <source>Take the portal&apos;s</source>
        <translation>用门户</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都留</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动改</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>用基准</translation>
    </message>
    <message>
        <source>the portal&apos;s</source>
        <translation>用门户</translation>
    </message>
    <message>
        <source>both</source>
        <translation>都留</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动合并</translation>
    </message>
    <message>
        <source>I changed it</source>
        <translation>我改</translation>
    </message>
    <message>
        <source>the portal did</source>
        <translation>门户改</translation>
    </message>
    <message>
        <source>both alike</source>
        <translation>两边一样</translation>
    </message>
    <message>
        <source>both fit</source>
        <translation>两边都采用</translation>
    </message>
    <message>
        <source>Only you changed it; yours is taken</source>
        <translation>只有您改动，采用您的</translation>
    </message>
    <message>
        <source>Only the portal&apos;s text changed; it is taken</source>
        <translation>只有门户改动，采用门户的</translation>
    </message>
    <message>
        <source>Both made the same change; it counts once</source>
        <translation>两边改得一样，只算一次</translation>
    </message>
    <message>
        <source>The changes do not touch each other; both are kept</source>
        <translation>两边的改动互不影响，都保留</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Version of template and rules</source>
        <translation>模板与规则版本</translation>
    </message>
    <message>
        <source>Order of attachments</source>
        <translation>附件顺序</translation>
    </message>
    <message>
        <source>Body, paragraph {n}</source>
        <translation>正文 第 {n} 段</translation>
    </message>
    <message>
        <source>Attachment {name}</source>
        <translation>附件 {name}</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>待选择</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待选择</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>自动合并</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并冲突</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Changed here and on the portal meanwhile; nothing is lost</source>
        <translation>本机修改后，门户也有人修改；没有内容丢失</translation>
    </message>
</context>
<context>
    <name>ConflictFoot</name>
    <message numerus="yes">
        <source>{n} places to decide</source>
        <translation>
            <numerusform>还有 {n} 处待选择</numerusform>
        </translation>
    </message>
    <message>
        <source>Both texts stay in the history; either can be had back.</source>
        <translation>两边全文都会存入历史，合并后仍可取回任意一版。</translation>
    </message>
    <message>
        <source>The text in review is recalled first, then the merged one goes; both are kept.</source>
        <translation>先撤回审核中的一版，再提交合并稿；两版都留在历史。</translation>
    </message>
    <message>
        <source>Both texts stay in the history. The merged one is submitted again.</source>
        <translation>两边全文都会存入历史；应用后合并稿重新提交。</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>门户</translation>
    </message>
    <message>
        <source>both</source>
        <translation>都留</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Copy my text</source>
        <translation>复制我的全文</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后处理</translation>
    </message>
    <message>
        <source>Apply merge</source>
        <translation>应用合并</translation>
    </message>
</context>
<context>
    <name>ConflictScreen</name>
    <message>
        <source>Reading both texts…</source>
        <translation>正在读取两边的文本…</translation>
    </message>
    <message>
        <source>Both texts are the same</source>
        <translation>两边文本相同</translation>
    </message>
    <message>
        <source>Applying the merge only notes that they are.</source>
        <translation>应用合并只会记下这一点，不改动任何文字。</translation>
    </message>
    <message>
        <source>There is nothing to merge</source>
        <translation>没有需要合并的内容</translation>
    </message>
    <message>
        <source>The portal holds no other text of this item. Yours is kept.</source>
        <translation>门户上没有本稿的另一版文本。您的文本仍在本机。</translation>
    </message>
    <message>
        <source>A text changed meanwhile. Nothing was applied; please look again.</source>
        <translation>期间有一边又改了，未应用任何内容；请再看一遍。</translation>
    </message>
    <message>
        <source>The last decision is taken back</source>
        <translation>已撤销上一处选择</translation>
    </message>
    <message>
        <source>Your whole text is on the clipboard</source>
        <translation>您的全文已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>ConsultationHead</name>
    <message>
        <source>Public page</source>
        <translation>查看公告</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>查看结果反馈</translation>
    </message>
    <message>
        <source>Go on with the result</source>
        <translation>继续写结果反馈</translation>
    </message>
    <message>
        <source>Write the result</source>
        <translation>写结果反馈</translation>
    </message>
</context>
<context>
    <name>Consultations</name>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>征集中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Result published</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>Open, {n} days left</source>
        <translation>征集中，余 {n} 天</translation>
    </message>
    <message>
        <source>Open, {n} day left</source>
        <translation>征集中，余 {n} 天</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{n} opinions</source>
        <translation>{n} 条意见</translation>
    </message>
    <message>
        <source>{n} opinion</source>
        <translation>{n} 条意见</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Partly adopted</source>
        <translation>部分采纳</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>ConsultationsList</name>
    <message>
        <source>No consultation is public</source>
        <translation>没有已公开的民意征集</translation>
    </message>
    <message>
        <source>Once one is published, the opinions on it arrive here.</source>
        <translation>征集公告发布后，收到的意见会出现在这里。</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>新建征集</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>民意征集</translation>
    </message>
</context>
<context>
    <name>ConsultationsScreen</name>
    <message>
        <source>Personal data shown; the portal noted who looked.</source>
        <translation>已显示个人信息，门户已记录查看人。</translation>
    </message>
</context>
<context>
    <name>Converting</name>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Conversion receipt</source>
        <translation>转换回执</translation>
    </message>
    <message>
        <source>This kind of item has no such blocks; all words are kept. {key} goes through the places.</source>
        <translation>本类稿件不用这些内容，文字都还在。按 {key} 逐处查看。</translation>
    </message>
    <message>
        <source>Undo the conversion</source>
        <translation>撤销转换</translation>
    </message>
    <message>
        <source>The text was edited after this conversion: take the steps back with Ctrl+Z.</source>
        <translation>转换后又改过正文：请用 Ctrl+Z 逐步撤销。</translation>
    </message>
    <message>
        <source>Nothing has been converted in this text yet</source>
        <translation>这篇稿件还没有转换过内容</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>Note of correction</source>
        <translation>更正说明</translation>
    </message>
    <message>
        <source>What was wrong and what holds, for example: in paragraph 2, 36 reads 38</source>
        <translation>原来哪里有误、应为什么，例如：第二段“36处”应为“38处”</translation>
    </message>
    <message>
        <source>The text on the page stays as it is. To mend it, too, revise the item and tick the note of correction when you submit.</source>
        <translation>页面正文保持不变。如需同时修改正文，请使用“修订”，并在提交时勾选更正说明。</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>Word count</source>
        <translation>字数统计</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选部分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Title and fields are not counted.</source>
        <translation>不含标题和属性。</translation>
    </message>
    <message>
        <source>Words, without punctuation</source>
        <translation>字数（不含标点）</translation>
    </message>
    <message>
        <source>of these Chinese characters</source>
        <translation>其中汉字</translation>
    </message>
    <message>
        <source>of these Latin words and numbers</source>
        <translation>其中英文单词和数字</translation>
    </message>
    <message>
        <source>Characters, without spaces</source>
        <translation>字符数（不计空格）</translation>
    </message>
    <message>
        <source>Characters, with spaces</source>
        <translation>字符数（计空格）</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落数</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>{used} / {limit} entries</source>
        <translation>{used} / {limit} 项</translation>
    </message>
    <message>
        <source>{used} / {limit}</source>
        <translation>{used} / {limit} 字</translation>
    </message>
    <message>
        <source>{used} characters, {limit} are advised at most</source>
        <translation>已 {used} 字，建议不超过 {limit} 字</translation>
    </message>
    <message>
        <source>{over} entries too many, {limit} are allowed</source>
        <translation>超出 {over} 项，上限 {limit} 项</translation>
    </message>
    <message>
        <source>{over} characters too many, {limit} are allowed</source>
        <translation>超出 {over} 字，上限 {limit} 字</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Copy my whole text</source>
        <translation>复制我的全文</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>生成诊断包…</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Everything you typed up to now is saved on this computer.</source>
        <translation>到目前为止输入的内容都已保存在本机。</translation>
    </message>
    <message>
        <source>The newest changes could not be saved and stand in this window only. Copy your text to another place before you close it.</source>
        <translation>最新的改动未能保存，只在此窗口中。关闭前请先把全文复制到别处。</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>The program ended by a fault last time. Your texts are here as they were last saved, at most two seconds before.</source>
        <translation>程序上次因故障退出。稿件已恢复到最近一次保存（退出前两秒之内）。</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>生成诊断包…</translation>
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
    <name>DayGrid</name>
    <message>
        <source>received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>第{n}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>The time to answer, day by day</source>
        <translation>逐日计算的办理时限</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>班</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>off?</source>
        <translation>休?</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>days off of this year are not announced yet</source>
        <translation>该年放假调休安排尚未公布</translation>
    </message>
    <message numerus="yes">
        <source>{n} things are due</source>
        <translation>
            <numerusform>{n} 件到期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Approve for a set time</source>
        <translation>通过并定时发布</translation>
    </message>
    <message>
        <source>Approve and publish</source>
        <translation>通过，签发发布</translation>
    </message>
    <message>
        <source>Approve, on to {level}</source>
        <translation>通过，送{level}</translation>
    </message>
    <message>
        <source>A decision holds only for the version you see. If it changes meanwhile, you are asked to look again.</source>
        <translation>决定只对您看到的这一版有效；若对方在此期间又有改动，系统会请您重看差异。</translation>
    </message>
    <message>
        <source>The secrecy review of this version is not done: you may return or reject it, and approve it afterwards.</source>
        <translation>此版本的保密审查尚未完成：可以退回或否决，完成后才能通过。</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters: the author reads it.</source>
        <translation>请写明理由（至少 {n} 个字），作者会看到。</translation>
    </message>
    <message>
        <source>Reason (needed to return or reject)</source>
        <translation>理由（退回、否决必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已通过。</translation>
    </message>
    <message>
        <source>Returned to the author.</source>
        <translation>已退回作者。</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>已否决。</translation>
    </message>
    <message>
        <source>It can be taken back for {s} seconds.</source>
        <translation>{s} 秒内可以撤回。</translation>
    </message>
    <message>
        <source>Taken back; it waits for your decision again</source>
        <translation>已撤回，稿件重新等待您的决定</translation>
    </message>
</context>
<context>
    <name>DeedsBar</name>
    <message>
        <source>Go back to this moment</source>
        <translation>恢复到此刻</translation>
    </message>
    <message>
        <source>Only a part</source>
        <translation>只恢复一部分</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>New draft from this</source>
        <translation>以此另建新稿</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>只恢复正文</translation>
    </message>
    <message>
        <source>The attachments</source>
        <translation>只恢复附件</translation>
    </message>
    <message numerus="yes">
        <source>All {n} fields that differ</source>
        <translation>
            <numerusform>只恢复这 {n} 个字段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>信息改动</translation>
    </message>
    <message>
        <source>Moved in the list</source>
        <translation>调整次序</translation>
    </message>
    <message>
        <source>{file} is not on this computer yet; it comes with the next synchronisation.</source>
        <translation>{file} 尚未下载到本机，下次同步时取回。</translation>
    </message>
    <message>
        <source>Text of this type of file cannot be read: open {file} to compare.</source>
        <translation>此类文件无法读取文字，请打开 {file} 自行核对。</translation>
    </message>
    <message>
        <source>{file} is of an old Office format whose text cannot be read: open it.</source>
        <translation>{file} 是旧版 Office 格式，无法读取文字，请打开核对。</translation>
    </message>
    <message>
        <source>{file} is protected by a password; its text cannot be read.</source>
        <translation>{file} 有密码保护，无法读取文字。</translation>
    </message>
    <message>
        <source>{file} is damaged; its text cannot be read.</source>
        <translation>{file} 已损坏，无法读取文字。</translation>
    </message>
    <message>
        <source>{file} was not read to its end: more may have changed than is shown.</source>
        <translation>{file} 未能读完，实际改动可能多于此处所示。</translation>
    </message>
    <message>
        <source>{file} holds no text, perhaps scanned pages: open it to compare.</source>
        <translation>{file} 中没有文字（可能是扫描件），请打开核对。</translation>
    </message>
    <message>
        <source>{file} is long: characters compared: {n}. The rest is not shown.</source>
        <translation>{file} 较长，只对比了前 {n} 字，其余未显示。</translation>
    </message>
    <message>
        <source>The text of {file} is the same; layout, pictures or properties are not.</source>
        <translation>{file} 文字相同，但版式、图片或属性有变。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The text is unchanged.</source>
        <translation>正文没有改动。</translation>
    </message>
    <message>
        <source>Paragraph {old} went elsewhere, see change {n}:</source>
        <translation>原第 {old} 段已移走，见第 {n} 处：</translation>
    </message>
    <message>
        <source>± Moved here, was paragraph {old}:</source>
        <translation>± 由原第 {old} 段移来：</translation>
    </message>
    <message>
        <source>··· {n} paragraphs unchanged</source>
        <translation>···&#x3000;未改动 {n} 段</translation>
    </message>
    <message>
        <source>··· {n} paragraph unchanged</source>
        <translation>···&#x3000;未改动 {n} 段</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Heading {n}:</source>
        <translation>标题 {n}：</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>看文字</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>看差异</translation>
    </message>
    <message>
        <source>… more paragraphs: {n}</source>
        <translation>…… 另有 {n} 段</translation>
    </message>
    <message>
        <source>± Now paragraph {new}:</source>
        <translation>± 现为第 {new} 段：</translation>
    </message>
    <message>
        <source>place {old} → {new}</source>
        <translation>次序 {old} → {new}</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>DigestCard</name>
    <message>
        <source>Go to review</source>
        <translation>去审核</translation>
    </message>
    <message>
        <source>Put away for today</source>
        <translation>今天不再显示</translation>
    </message>
</context>
<context>
    <name>DownlinkCard</name>
    <message>
        <source>Received from the portal</source>
        <translation>下行 · 从门户取得</translation>
    </message>
    <message>
        <source>Synchronising now</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Not synchronised since the program was started</source>
        <translation>本次启动后尚未同步</translation>
    </message>
    <message>
        <source>Last {time}: {sent} sent, {received} received</source>
        <translation>上次 {time}：发出 {sent} 项，收到 {received} 项</translation>
    </message>
    <message>
        <source>Column layout</source>
        <translation>栏目树</translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <translation>
            <numerusform>{n} 个栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>栏目模板</translation>
    </message>
    <message numerus="yes">
        <source>{n} templates</source>
        <translation>
            <numerusform>{n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Check rules</source>
        <translation>检查规则</translation>
    </message>
    <message numerus="yes">
        <source>{n} rules</source>
        <translation>
            <numerusform>{n} 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>词库</translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n} 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>{n} mirrored</source>
        <translation>本机存有 {n} 件</translation>
    </message>
    <message>
        <source>none are assigned to you</source>
        <translation>您没有审核任务</translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for you</source>
        <translation>
            <numerusform>{n} 件待您审核</numerusform>
        </translation>
    </message>
    <message>
        <source>Review tasks</source>
        <translation>审核任务</translation>
    </message>
    <message>
        <source>Page style</source>
        <translation>主题包</translation>
    </message>
    <message>
        <source>delivered with the program</source>
        <translation>随程序安装</translation>
    </message>
    <message>
        <source>from the portal {time}</source>
        <translation>{time} 从门户取得</translation>
    </message>
    <message>
        <source>{year} not announced yet</source>
        <translation>{year} 年待公布</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>No draft is being written on this computer.</source>
        <translation>本机没有正在写的草稿。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（无标题）</translation>
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
    <message>
        <source>{n} working day left</source>
        <translation>余 {n} 个工作日</translation>
    </message>
    <message>
        <source>{n} working day over</source>
        <translation>超期 {n} 个工作日</translation>
    </message>
    <message>
        <source>About {n} working day left</source>
        <translation>约余 {n} 个工作日</translation>
    </message>
</context>
<context>
    <name>DueBlocks</name>
    <message>
        <source>{left} of {whole} working days</source>
        <translation>余 {left}/{whole} 个工作日</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 件</translation>
    </message>
    <message>
        <source>Estimated: the days off of that year are not announced yet.</source>
        <translation>估算：该年放假调休安排尚未公布。</translation>
    </message>
</context>
<context>
    <name>DueDays</name>
    <message>
        <source>From {begin}, through nights and days off, until {end}</source>
        <translation>自 {begin} 起，夜间和休息日也计入，至 {end}</translation>
    </message>
    <message>
        <source>{day}: not counted</source>
        <translation>{day}：当日不计</translation>
    </message>
    <message>
        <source>… (days left out: {n}) …</source>
        <translation>……（略 {n} 天）</translation>
    </message>
    <message>
        <source>{line}, the last day</source>
        <translation>{line}，期限最后一天</translation>
    </message>
    <message>
        <source>{day}: the clock stands still</source>
        <translation>{day}：时限暂停</translation>
    </message>
    <message>
        <source>{day}: day {n}</source>
        <translation>{day}：第 {n} 天</translation>
    </message>
    <message>
        <source>{day}: day {n}, worked in exchange for a holiday</source>
        <translation>{day}：第 {n} 天（调休上班）</translation>
    </message>
    <message>
        <source>{day}: off</source>
        <translation>{day}：休</translation>
    </message>
    <message>
        <source>{day}: off, {name}</source>
        <translation>{day}：休（{name}）</translation>
    </message>
    <message>
        <source>{day}: day {n}, off but counted</source>
        <translation>{day}：第 {n} 天，休息日也计</translation>
    </message>
    <message>
        <source>{day}: day {n}, off ({name}) but counted</source>
        <translation>{day}：第 {n} 天，休息日（{name}）也计</translation>
    </message>
    <message>
        <source>The days that are left:</source>
        <translation>剩余日期：</translation>
    </message>
    <message>
        <source>Working hours from {begin} on:</source>
        <translation>自 {begin} 起，按办公时间计：</translation>
    </message>
    <message>
        <source>{day}: {hours} ({spans})</source>
        <translation>{day}：{hours}（{spans}）</translation>
    </message>
    <message>
        <source>{day}: outside office hours</source>
        <translation>{day}：不在办公时间内</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小时 {m} 分</translation>
    </message>
    <message>
        <source>{line}; ends {end}</source>
        <translation>{line}，{end} 到期</translation>
    </message>
    <message>
        <source>The day is written in the item: {end}</source>
        <translation>稿件中写明的日期：{end}</translation>
    </message>
</context>
<context>
    <name>DueKinds</name>
    <message>
        <source>Reply</source>
        <translation>留言答复</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>{day} 收到</translation>
    </message>
    <message>
        <source>Hot topic</source>
        <translation>热点回应</translation>
    </message>
    <message>
        <source>noticed {day}</source>
        <translation>{day} 获知</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>民意征集</translation>
    </message>
    <message>
        <source>Result of a consultation</source>
        <translation>征集结果反馈</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 截止</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>在线访谈</translation>
    </message>
    <message>
        <source>Policy without interpretation</source>
        <translation>政策尚无解读</translation>
    </message>
    <message>
        <source>published {day}</source>
        <translation>{day} 发布</translation>
    </message>
    <message>
        <source>To disclose in 20 working days</source>
        <translation>20 个工作日内公开</translation>
    </message>
    <message>
        <source>formed {day}</source>
        <translation>{day} 形成</translation>
    </message>
    <message>
        <source>Validity ends</source>
        <translation>有效期届满</translation>
    </message>
    <message>
        <source>Hang period ends</source>
        <translation>悬挂期届满</translation>
    </message>
    <message>
        <source>Column to update</source>
        <translation>栏目更新</translation>
    </message>
    <message>
        <source>{n} hour over</source>
        <translation>超期 {n} 小时</translation>
    </message>
    <message>
        <source>{n} hour left</source>
        <translation>余 {n} 小时</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>Last working day</source>
        <translation>最后工作日</translation>
    </message>
    <message>
        <source>no reply begun</source>
        <translation>尚未动笔</translation>
    </message>
    <message>
        <source>{n} hours over</source>
        <translation>超期 {n} 小时</translation>
    </message>
    <message>
        <source>{n} hours left</source>
        <translation>余 {n} 小时</translation>
    </message>
    <message>
        <source>now: {status}</source>
        <translation>现为{status}</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>Submit as an emergency…</source>
        <translation>紧急送审…</translation>
    </message>
    <message>
        <source>The interview begins {time}, in {span}.</source>
        <translation>访谈 {time} 开始，还有 {span}。</translation>
    </message>
    <message>
        <source>The interview was {time}; its transcript is missing.</source>
        <translation>访谈时间（{time}）已过，还没有文字实录。</translation>
    </message>
    <message>
        <source>The page says that it follows. It becomes the next edition of this item.</source>
        <translation>页面已提示实录整理后公布；实录作为本稿的下一版。</translation>
    </message>
    <message>
        <source>Write the transcript</source>
        <translation>补写实录</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>办理清单</translation>
    </message>
    <message>
        <source>No text on this workstation links to the closed domains</source>
        <translation>本机没有稿件链接到已关停的域名</translation>
    </message>
    <message>
        <source>Items on this workstation that link to closed domains: {n}</source>
        <translation>本机仍链接到已关停域名的稿件：{n}</translation>
    </message>
    <message>
        <source>This is the transcript now: write question by question.</source>
        <translation>已改为实录，请按问答逐条录入。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>“{step}” was due {time}, {span} ago.</source>
        <translation>“{step}”时限 {time} 已过 {span}。</translation>
    </message>
    <message>
        <source>“{step}” within {span}, until {time}.</source>
        <translation>“{step}”还有 {span}，时限 {time}。</translation>
    </message>
    <message>
        <source>{hours} clock hours from first notice at {time}; nights and holidays count.</source>
        <translation>自 {time} 事发（发现）起 {hours} 个自然小时，夜间和节假日照算。</translation>
    </message>
    <message>
        <source>Hung on the home pages until {day}.</source>
        <translation>首页悬挂已于 {day} 期满。</translation>
    </message>
    <message>
        <source>Will hang on the home pages until {day}.</source>
        <translation>将在首页悬挂至 {day}。</translation>
    </message>
    <message>
        <source>Hangs on the home pages until today.</source>
        <translation>首页悬挂今天期满。</translation>
    </message>
    <message>
        <source>Hangs on the home pages until {day}; days left: {n}.</source>
        <translation>首页悬挂至 {day}，还有 {n} 天。</translation>
    </message>
    <message>
        <source>Its period began on {day} and is over; cancellations can be ticked.</source>
        <translation>悬挂期自 {day} 起，已满；可以补勾注销事项。</translation>
    </message>
    <message>
        <source>From {day}, at least one month; taken down earlier only with a reason.</source>
        <translation>自 {day} 起不少于 1 个月；提前撤下须说明理由。</translation>
    </message>
    <message>
        <source>links: {n}</source>
        <translation>{n} 处链接</translation>
    </message>
    <message>
        <source>on its public page</source>
        <translation>公开页面上也有</translation>
    </message>
</context>
<context>
    <name>EditionDesk</name>
    <message>
        <source>Withdraw</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Mark its validity</source>
        <translation>标注时效</translation>
    </message>
    <message>
        <source>Correct with a public note</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>This notice hangs on the home pages until {day}. Taken down earlier it leaves a notice that says why, and links to its old domains are allowed again.</source>
        <translation>公告在首页悬挂至 {day}。提前撤下须留撤稿说明、写明理由，指向原域名的链接随之不再拦截。</translation>
    </message>
    <message>
        <source>In the outbox; can be taken back for {s} seconds. The page stays until it is approved.</source>
        <translation>已进入发件箱，{s} 秒内可撤回。审核通过前页面不变。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
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
        <translation>{count} 项阻断</translation>
    </message>
    <message numerus="yes">
        <source>{count} warnings</source>
        <translation>
            <numerusform>{count} 项警告</numerusform>
        </translation>
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
        <source>Policy and interpretation together</source>
        <translation>政策解读同步发布</translation>
    </message>
    <message>
        <source>Show what must be resolved</source>
        <translation>查看待处理的检查结果</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>EditorFacts</name>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation>
            <numerusform>字数 {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part} of {count} characters</source>
        <translation>
            <numerusform>字数 {part} / {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Template {name}</source>
        <translation>模板 {name}</translation>
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
    <message>
        <source>The newer template is applied</source>
        <translation>已改用新版模板</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>This is a new item with the same text</source>
        <translation>已以此稿新建；日期和编号请重新填写</translation>
    </message>
</context>
<context>
    <name>EmergencyBox</name>
    <message>
        <source>Emergency route</source>
        <translation>走应急审核</translation>
    </message>
    <message>
        <source>Why it cannot wait (needed)</source>
        <translation>为何不能等（必填）</translation>
    </message>
    <message>
        <source>Reason for the emergency route</source>
        <translation>应急审核的理由</translation>
    </message>
    <message>
        <source>It begins at {level} and is published at once; the levels left out complete the record afterwards, and it stays listed until they have.</source>
        <translation>从{level}开始，通过后立即发布；略过的各级须事后补审，完成前一直列出。</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>请写明理由，不少于 {n} 个字。</translation>
    </message>
</context>
<context>
    <name>EncryptionCard</name>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypt this computer&apos;s data…</source>
        <translation>加密本机数据…</translation>
    </message>
    <message>
        <source>Turn encryption off…</source>
        <translation>关闭加密…</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Drafts, versions, attachments and backups are encrypted. The key is in the system&apos;s keyring; without it the recovery key opens them. Files you export are plain.</source>
        <translation>稿件、版本、附件和备份均已加密。密钥保存在系统密钥环中；密钥环失效时用恢复密钥打开。导出的文件不加密。</translation>
    </message>
    <message>
        <source>Whoever takes this computer or its disk can read the drafts on it. Encryption prevents that while you are signed out of the system.</source>
        <translation>拿走这台电脑或其硬盘的人可以读到其中的稿件。加密后，只要您没有登录系统，就无法读取。</translation>
    </message>
    <message>
        <source>Encryption needs a keyring of the system that keeps the key, and none was found or it is locked. Start or unlock it (GNOME Keyring, KWallet), then come back.</source>
        <translation>加密需要系统密钥环保存密钥，但未找到密钥环或密钥环已锁定。请启动或解锁密钥环（GNOME Keyring、KWallet）后再来。</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Dissolve the bundle?</source>
        <translation>解除同步发布？</translation>
    </message>
    <message>
        <source>Only “{title}” leaves; the others stay together</source>
        <translation>只让“{title}”退出，其他稿件仍同步发布</translation>
    </message>
    <message>
        <source>Reason, at least 5 characters</source>
        <translation>理由，至少 5 个字</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>保持同步</translation>
    </message>
    <message>
        <source>Its items no longer wait for each other: one that is approved already becomes public at once, without the others. After the first decision only who signs may do this, and not on own work. The reason stays in the portal&apos;s records.</source>
        <translation>解除后各件不再互相等待：已经批准的一件会立即单独公开。有人作出审核决定以后，只有签发人可以解除，且不能是自己参与的稿件。理由记入门户的审计记录。</translation>
    </message>
</context>
<context>
    <name>EnterKey</name>
    <message>
        <source>Press Space: it cannot be taken back, so Enter does not do it.</source>
        <translation>此操作不能撤回，回车不会执行；请按空格键。</translation>
    </message>
</context>
<context>
    <name>ExportAllDialog</name>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Channel items {day}</source>
        <translation>频道稿件 {day}</translation>
    </message>
    <message>
        <source>Every draft of this computer, those in the trash too: its public page, its text and fields, its pictures and attachments, as plain files in a folder of its own. Nothing is sent; neither portal nor sign-in is needed.</source>
        <translation>本机的每一篇草稿（包括回收站里的）：公开页面、正文与字段、图片和附件，都写成普通文件，每篇一个文件夹。不发送任何内容，不需要连接门户，也不需要登录。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>All {total} drafts are written.</source>
        <translation>
            <numerusform>{total} 篇草稿已全部导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {done} of {total} drafts are written.</source>
        <translation>已停止：{total} 篇草稿中导出了 {done} 篇。</translation>
    </message>
    <message>
        <source>{done} of {total} drafts are written; the others are marked below.</source>
        <translation>{total} 篇草稿中导出了 {done} 篇，其余的在下面标出。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>The text as it stands now</source>
        <translation>当前文稿</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word（.docx）</translation>
    </message>
    <message>
        <source>Page of GB/T 9704: 22 lines of 28 characters, to go on editing or to print.</source>
        <translation>按 GB/T 9704 公文版式，每页 22 行、每行 28 字，可继续编辑或打印。</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The same pages, to read and to print.</source>
        <translation>版式与 Word 相同，供阅读和打印。</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>网页（.html）</translation>
    </message>
    <message>
        <source>The public page as one file, pictures and attachments inside.</source>
        <translation>与公开页面一致的单个文件，图片和附件都在里面。</translation>
    </message>
    <message>
        <source>Item file (.md)</source>
        <translation>稿件文件（.md）</translation>
    </message>
    <message>
        <source>Text and fields, files beside it; this program reads it in again.</source>
        <translation>正文与字段，附件放在旁边；本程序可以再次读入。</translation>
    </message>
    <message>
        <source>Version {time}</source>
        <translation>版本 {time}</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>A file of this name is there already. Its contents would be lost.</source>
        <translation>已有同名文件，替换后原内容将丢失。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Printed by this program, because LibreOffice is not installed: the same text and margins, simpler pages.</source>
        <translation>本机没有安装 LibreOffice，由本程序打印：文字和页边距相同，版式较简单。</translation>
    </message>
</context>
<context>
    <name>ExportResults</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exported: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
    <message>
        <source>Exported: {file}. Text copied out of it does not read exactly like yours.</source>
        <translation>已导出：{file}。从中复制出的文字与稿件不完全一致。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FactsBar</name>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Reads exactly like now</source>
        <translation>与现在完全一样</translation>
    </message>
    <message numerus="yes">
        <source>{count} changes since: +{added} −{removed} characters</source>
        <translation>
            <numerusform>此后改动 {count} 处：增 {added} 字，删 {removed} 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes by then: +{added} −{removed} characters</source>
        <translation>
            <numerusform>到此时改动 {count} 处：增 {added} 字，删 {removed} 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{field} *</source>
        <translation>{field} *</translation>
    </message>
    <message>
        <source>Required from the start</source>
        <translation>建稿时就要填写</translation>
    </message>
    <message>
        <source>Required before a preview</source>
        <translation>预览前必填</translation>
    </message>
    <message>
        <source>Required before submitting</source>
        <translation>提交前必填</translation>
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
    <name>FileList</name>
    <message numerus="yes">
        <source>{n} attachments</source>
        <translation>
            <numerusform>附件 {n} 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Link to an attachment</source>
        <translation>链接到附件</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Title, author, unit</source>
        <translation>标题、送审人、单位</translation>
    </message>
    <message>
        <source>Look for words in the queue</source>
        <translation>在待审中查找文字</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>{name}: take this filter away</source>
        <translation>{name}：去掉这个条件</translation>
    </message>
</context>
<context>
    <name>FilterDesk</name>
    <message>
        <source>Filter “{name}” saved</source>
        <translation>已保存筛选“{name}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Save this filter…</source>
        <translation>保存这个筛选…</translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation>已存的筛选…</translation>
    </message>
    <message>
        <source>Show the whole queue</source>
        <translation>显示全部待审</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>已替换 {count} 处</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>整词</translation>
    </message>
    <message>
        <source>For Latin words and numbers; Chinese has no word borders</source>
        <translation>只对英文单词和数字起作用；中文没有词的边界</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Regular expression; \1 in the replacement is a group</source>
        <translation>正则表达式；替换内容中的 \1 表示第 1 个分组</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>仅选区</translation>
    </message>
    <message>
        <source>{count} replaced, {left} in source or at images left</source>
        <translation>已替换 {count} 处；另有 {left} 处在源码或图片中，未改动</translation>
    </message>
    <message numerus="yes">
        <source>{total} places</source>
        <translation>
            <numerusform>共 {total} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{here} of {total}</source>
        <translation>第 {here} 处，共 {total} 处</translation>
    </message>
    <message>
        <source>The pattern cannot be read from character {position} on.</source>
        <translation>表达式从第 {position} 个字符起有误，正文未改动。</translation>
    </message>
    <message>
        <source>The pattern cannot be read.</source>
        <translation>表达式有误，正文未改动。</translation>
    </message>
    <message>
        <source>The replacement names a group that the pattern does not have.</source>
        <translation>替换内容引用了表达式中没有的分组，正文未改动。</translation>
    </message>
    <message>
        <source>Stopped after {seconds} s; the text is as it was. Simplify the pattern.</source>
        <translation>查找超过 {seconds} 秒，已停止，正文未改动。请简化表达式。</translation>
    </message>
    <message>
        <source>More than {most} places; nothing was changed. Look for more.</source>
        <translation>超过 {most} 处，正文未改动。请写得更具体一些。</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Looking for the portal…</source>
        <translation>正在查找门户…</translation>
    </message>
    <message>
        <source>Found: {name} (interface {version})</source>
        <translation>已找到：{name}（接口 {version}）</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Kept: {reason}</source>
        <translation>已保留：{reason}</translation>
    </message>
    <message>
        <source>Why it stays (goes with the submission)</source>
        <translation>保留理由（随稿件提交）</translation>
    </message>
    <message>
        <source>The whole word that is right (Enter)</source>
        <translation>正确的完整词语（回车确认）</translation>
    </message>
    <message>
        <source>Why: {rule}</source>
        <translation>为什么：{rule}</translation>
    </message>
    <message>
        <source>What the rule looks at, and on what it rests (F1)</source>
        <translation>为什么：这条规则查什么、依据什么（F1）</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>去掉链接</translation>
    </message>
    <message>
        <source>Add attachment…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Add to dictionary…</source>
        <translation>加入词典…</translation>
    </message>
    <message>
        <source>Mask in a copy</source>
        <translation>在副本中脱敏</translation>
    </message>
    <message>
        <source>Convert all</source>
        <translation>全部转换</translation>
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
        <source>Never mention this word</source>
        <translation>不再提示此词</translation>
    </message>
    <message>
        <source>Fix all {count}</source>
        <translation>全部修正 {count} 处</translation>
    </message>
    <message>
        <source>Please write at least {count} characters.</source>
        <translation>请至少写 {count} 个字。</translation>
    </message>
    <message>
        <source>Kept, because: {why}</source>
        <translation>保留理由：{why}</translation>
    </message>
    <message>
        <source>Stands in: {clause}</source>
        <translation>所在文句：{clause}</translation>
    </message>
</context>
<context>
    <name>FindingsStrip</name>
    <message>
        <source>One by one</source>
        <translation>逐条处理</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Channel Editor</source>
        <translation>频道采编</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>On the portal&apos;s own page: this program never sees your password.</source>
        <translation>在门户自己的页面上登录，本程序不接触您的密码。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再登录</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Everything here can be changed at any time in Settings.</source>
        <translation>以后随时可在“设置”中更改。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>选择门户</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Converted for this kind of item: {what}. All words are kept; undo takes it back.</source>
        <translation>本类稿件不用的内容已转换：{what}。文字都还在，可撤销。</translation>
    </message>
    <message>
        <source>lists to paragraphs</source>
        <translation>列表改为段落</translation>
    </message>
    <message>
        <source>tables to paragraphs</source>
        <translation>表格改为段落</translation>
    </message>
    <message>
        <source>pictures to links</source>
        <translation>图片改为链接</translation>
    </message>
    <message>
        <source>quotations to paragraphs</source>
        <translation>引用改为段落</translation>
    </message>
    <message>
        <source>headings raised</source>
        <translation>小标题提级</translation>
    </message>
    <message>
        <source>headings to paragraphs</source>
        <translation>小标题改为段落</translation>
    </message>
    <message>
        <source>links to text</source>
        <translation>链接改为文字</translation>
    </message>
    <message>
        <source>videos to links</source>
        <translation>视频改为链接</translation>
    </message>
</context>
<context>
    <name>Fixing</name>
    <message>
        <source>The words are others by now: nothing was changed</source>
        <translation>文字已经变了，没有改动；重新检查后再修正</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>With the reviewers: it can be read, not changed.</source>
        <translation>稿件在审核中，只能查看，不能修改。</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
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
    <message>
        <source>{n} day left</source>
        <translation>余 {n} 天</translation>
    </message>
    <message>
        <source>{n} day over</source>
        <translation>逾期 {n} 天</translation>
    </message>
</context>
<context>
    <name>HandEdit</name>
    <message>
        <source>Text by hand</source>
        <translation>手动填写的文本</translation>
    </message>
</context>
<context>
    <name>HandOverDesk</name>
    <message>
        <source>No portal is set: no colleague shares drafts here.</source>
        <translation>尚未设置门户：这里没有同事共享的稿件。</translation>
    </message>
    <message>
        <source>The draft is yours to write and submit; both of you are on record as its writers.</source>
        <translation>稿件已由您接手，可以续写和报送；两人都记为撰稿人。</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Take over a colleague&apos;s draft</source>
        <translation>接手同事的稿件</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>正在询问门户…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why, e.g. the colleague is ill and it is due</source>
        <translation>为什么接手，如：同事病假，稿件到期</translation>
    </message>
    <message>
        <source>No draft may be taken over: a warrant about a colleague&apos;s drafts is needed, and only what the colleague shared lies on the portal. What lives on their workstation alone cannot be reached from here.</source>
        <translation>没有可接手的稿件：需要一份关于同事稿件的授权，而且只有同事共享过的稿件才在门户上。只在对方电脑里的稿件，从这里够不着。</translation>
    </message>
    <message>
        <source>The item stays the same, the colleague keeps their copy and is told. What they wrote after the time named lives on their workstation alone and cannot be reached from here.</source>
        <translation>接手后仍是同一篇稿件，同事保留自己的一份，并会得到告知。所列时间之后写的内容只在对方电脑里，从这里够不着。</translation>
    </message>
    <message>
        <source>Taking over…</source>
        <translation>正在接手…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Fetch the text</source>
        <translation>取回正文</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>请写明原因，至少 {n} 个字。</translation>
    </message>
    <message>
        <source>Warrants and deputies…</source>
        <translation>授权与代理…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HandingLine</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>{name} took over “{title}” while you were away: {reason}</source>
        <translation>您不在时，{name}接手了《{title}》：{reason}</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>接回…</translation>
    </message>
    <message>
        <source>{name} took this draft over from {absent} at {time}, by warrant: {reason}</source>
        <translation>{name} 于 {time} 依据授权从{absent}接手 · 原因：{reason}</translation>
    </message>
    <message>
        <source>{name} took this draft back from {absent} at {time}: {reason}</source>
        <translation>{name} 于 {time} 从{absent}处接回 · 原因：{reason}</translation>
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
        <source>Recalled: you can go on writing and submit it again.</source>
        <translation>已撤回送审，可继续修改并重新送审。</translation>
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
        <source>Changed here and on the portal; both texts are kept.</source>
        <translation>本机与门户都有改动，两边文本都已保留。</translation>
    </message>
    <message>
        <source>Approved; it waits for the others of its bundle. It can be read, not changed.</source>
        <translation>已批准，等待本组其他稿件一起发布。现在只能查看，不能修改。</translation>
    </message>
    <message>
        <source>Its time came, and it could not be published; the list of items says why. There it can be published or recalled. The text is safe.</source>
        <translation>已到发布时间但未能发布，原因见稿件列表；可在那里重新发布或撤回。稿件内容完好。</translation>
    </message>
    <message>
        <source>Online edition {edition} stays as it is until this text is approved.</source>
        <translation>在线版第 {edition} 版保持不变，本稿审核通过后替换。</translation>
    </message>
    <message>
        <source>With {level} since {time}: it can be read, not changed.</source>
        <translation>自{time}起在{level}手中，可阅读，不可修改。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>去合并…</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>撤回送审</translation>
    </message>
    <message>
        <source>Approved; it appears at its time. It can be read, not changed.</source>
        <translation>已审定，到时间自动发布。现在可以查看，不能修改。</translation>
    </message>
    <message>
        <source>With the reviewers: it can be read, not changed.</source>
        <translation>正在审核中，只能查看。</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>Page of the help</source>
        <translation>帮助正文</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Help on this screen</source>
        <translation>当前界面的帮助</translation>
    </message>
    <message>
        <source>All help</source>
        <translation>全部帮助</translation>
    </message>
    <message>
        <source>First item in ten minutes</source>
        <translation>十分钟完成第一篇</translation>
    </message>
</context>
<context>
    <name>HelpFindBar</name>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>本页没有</translation>
    </message>
</context>
<context>
    <name>HelpLists</name>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>查什么</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>For administrators: regular expressions</source>
        <translation>供管理员：正则表达式</translation>
    </message>
    <message>
        <source>Is my text safe?</source>
        <translation>稿件是否安全：</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Similar replies</source>
        <translation>相似答复</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Nothing similar among the published replies that are on this computer.</source>
        <translation>本机已有的公开答复中没有相近的。</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策依据</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>看全文</translation>
    </message>
    <message>
        <source>No policy on this computer speaks of it.</source>
        <translation>本机已有的政策中没有相关内容。</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>返回来信</translation>
    </message>
</context>
<context>
    <name>HelpSidePane</name>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer or other words, for example the name of a button.</source>
        <translation>请减少或换用别的词语，例如按钮上的字。</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>帮助目录</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Start of the help</source>
        <translation>帮助首页</translation>
    </message>
    <message>
        <source>{page} - Help</source>
        <translation>{page} - 帮助</translation>
    </message>
</context>
<context>
    <name>HelpingDesk</name>
    <message>
        <source>No policy on this computer speaks of it.</source>
        <translation>本机已有的政策中没有相关内容。</translation>
    </message>
</context>
<context>
    <name>HelpingSection</name>
    <message>
        <source>Quoted</source>
        <translation>已引用</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>not public yet: may be quoted once it is</source>
        <translation>尚未发布，发布后可引用</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Autosaved</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>Gone back to</source>
        <translation>恢复得到</translation>
    </message>
    <message>
        <source>Recovered after an unexpected end</source>
        <translation>意外退出后恢复</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并得到</translation>
    </message>
    <message>
        <source>By a colleague</source>
        <translation>同事的共享稿</translation>
    </message>
    <message>
        <source>Kept as a version</source>
        <translation>存为版本</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>From the portal</source>
        <translation>来自门户</translation>
    </message>
    <message>
        <source>Confirmed, then taken back</source>
        <translation>确认提交后又撤回</translation>
    </message>
    <message>
        <source>Submitted in conflict with the portal</source>
        <translation>提交时与门户冲突</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>回执 {number}</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>尚无回执</translation>
    </message>
    <message>
        <source>returned by {name}: {reason}</source>
        <translation>{name} 退回：{reason}</translation>
    </message>
    <message>
        <source>on the public page</source>
        <translation>公开页面上的版本</translation>
    </message>
    <message>
        <source>on the portal</source>
        <translation>门户上的版本</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>{count} states of this draft are in the journal</source>
        <translation>
            <numerusform>修改日志中有本稿的 {count} 个时刻</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through the history</source>
        <translation>打开历史</translation>
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
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>Against now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>Against the version before</source>
        <translation>与上一版比较</translation>
    </message>
    <message>
        <source>As it read</source>
        <translation>当时全文</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>返回编辑</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>各个时刻</translation>
    </message>
    <message>
        <source>The item as it was</source>
        <translation>当时的稿件</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>还没有历史</translation>
    </message>
    <message>
        <source>It begins with the first key: every state is kept by itself.</source>
        <translation>从您键入第一个字起，每个状态都会自动留存。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>History · {title}</source>
        <translation>历史 · {title}</translation>
    </message>
    <message>
        <source>It is with the portal or the reviewers, so nothing here changes it. Recall it or wait for its return to go back; a new draft from a moment is possible now.</source>
        <translation>本稿正在发送或审核中，这里不会改动它。撤回或被退回后才能恢复；现在可以用某一时刻的内容另建新稿。</translation>
    </message>
    <message numerus="yes">
        <source>{count} moments are damaged on the disk. They are left out and never shown; all others are as they were.</source>
        <translation>
            <numerusform>有 {count} 个时刻的内容在磁盘上已损坏，已跳过，不会显示；其余时刻完好。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryVisit</name>
    <message>
        <source>Gone back. What stood here before is kept in the history</source>
        <translation>已恢复。恢复前的内容已留在历史中</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>The whole text of then is copied</source>
        <translation>已复制当时的全文</translation>
    </message>
</context>
<context>
    <name>HomeHead</name>
    <message>
        <source>Nothing waits for you today.</source>
        <translation>今天没有等您处理的事。</translation>
    </message>
    <message>
        <source>{day} is a working day.</source>
        <translation>{day}调休上班。</translation>
    </message>
    <message>
        <source>{name} from {day} on.</source>
        <translation>{day}起{name}放假。</translation>
    </message>
    <message numerus="yes">
        <source>{n} things wait for you.</source>
        <translation>
            <numerusform>今天有 {n} 件事等您处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} end today.</source>
        <translation>
            <numerusform>其中 {n} 件今天到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer was set back: {time} was reached before. Terms are counted by it; set it right.</source>
        <translation>本机时钟被调回：此前已到 {time}。期限按本机时钟计算，请校准时间。</translation>
    </message>
    <message>
        <source>The days off of {year} are not announced yet: terms that reach into it are estimates.</source>
        <translation>{year} 年放假调休安排尚未载入，跨入该年的期限为估算。</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Returned to me</source>
        <translation>退回待改</translation>
    </message>
    <message>
        <source>All returned items</source>
        <translation>全部退回稿件</translation>
    </message>
    <message>
        <source>Published, but not as approved</source>
        <translation>已发布，但与审定稿不一致</translation>
    </message>
    <message>
        <source>All published items</source>
        <translation>全部已发布稿件</translation>
    </message>
    <message>
        <source>Waiting for my review</source>
        <translation>待我审核</translation>
    </message>
    <message>
        <source>Open the review queue</source>
        <translation>打开审核队列</translation>
    </message>
    <message>
        <source>Overdue items and records</source>
        <translation>督办与补审</translation>
    </message>
    <message>
        <source>Answers due soon</source>
        <translation>快到期的答复</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>全部留言</translation>
    </message>
    <message>
        <source>No answer is due soon.</source>
        <translation>没有快到期的答复。</translation>
    </message>
    <message>
        <source>Terms of items and notices</source>
        <translation>稿件与公告期限</translation>
    </message>
    <message>
        <source>No term ends soon.</source>
        <translation>没有临近的期限。</translation>
    </message>
    <message>
        <source>Columns to update</source>
        <translation>栏目更新预警</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>全部栏目</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>See details</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Latest drafts</source>
        <translation>最近草稿</translation>
    </message>
    <message>
        <source>All drafts</source>
        <translation>全部草稿</translation>
    </message>
    <message>
        <source>Put away until the next working day</source>
        <translation>已收起，下个工作日再显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ImageDialog</name>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Insert image</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>What the image shows</source>
        <translation>图片内容</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Stands below the image (optional)</source>
        <translation>显示在图片下方（可不填）</translation>
    </message>
    <message>
        <source>Read aloud to people who cannot see the image; every image needs it.</source>
        <translation>供看不见图片的人听读，每张图片都要填写。</translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation>删除图片</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Say in a few words what the image shows; the text stays as it is.</source>
        <translation>请用几个字说明图片内容；正文没有改动。</translation>
    </message>
</context>
<context>
    <name>ImageField</name>
    <message>
        <source>Alternative text: what the image shows</source>
        <translation>替代文字：图中是什么</translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>Kept {kept} · converted {converted} · dropped {dropped}</source>
        <translation>保留 {kept} · 转换 {converted} · 去掉 {dropped}</translation>
    </message>
    <message>
        <source>The same file is a draft already, or stands twice in this list.</source>
        <translation>同一文件已有草稿，或在本次列表中出现两次。</translation>
    </message>
    <message>
        <source>No title was found; it can be written in the draft.</source>
        <translation>没有识别到标题，可以导入后在草稿里补写。</translation>
    </message>
    <message>
        <source>No text was found. A scanned page holds pictures of words only.</source>
        <translation>没有识别到文字。扫描件里只有文字的图片。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Drafts may be incomplete; what blocks is to be mended before submitting.</source>
        <translation>草稿可以不完整；阻断项在提交前改好即可。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>Choose a file in the list to see what it would become.</source>
        <translation>在列表里选一个文件，看它会变成什么样。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Another column…</source>
        <translation>改到其他栏目…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开原文件</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>How many, or rule</source>
        <translation>数量或规则</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Column and files</source>
        <translation>选择栏目和文件</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Write drafts</source>
        <translation>写入草稿</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>导出试运行报告</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已存为 {name}</translation>
    </message>
    <message>
        <source>Documents ({kinds})</source>
        <translation>文档 ({kinds})</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Another column…</source>
        <translation>改到其他栏目…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开原文件</translation>
    </message>
    <message>
        <source>The dry run was cancelled. Nothing was stored.</source>
        <translation>试运行已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>There is no file to import in what was chosen.</source>
        <translation>所选内容里没有可导入的文件。</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were made</source>
        <translation>
            <numerusform>已写入 {n} 篇草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were put in the trash</source>
        <translation>
            <numerusform>已把 {n} 篇草稿移到回收站</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportState</name>
    <message>
        <source>Waiting</source>
        <translation>待读取</translation>
    </message>
    <message>
        <source>Can be imported</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Draft made</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>未写入</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>已回收</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Title found</source>
        <translation>识别到的标题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>(no title found)</source>
        <translation>（未识别到标题）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>turned down by the portal</source>
        <translation>门户拒收</translation>
    </message>
    <message>
        <source>{act}, to be sent</source>
        <translation>{act}，待发送</translation>
    </message>
    <message>
        <source>clock stands still</source>
        <translation>时限已暂停</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>已转办</translation>
    </message>
    <message>
        <source>reply: {status}</source>
        <translation>答复{status}</translation>
    </message>
    <message>
        <source>extended to {day}</source>
        <translation>已延期至 {day}</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>市民追问</translation>
    </message>
    <message>
        <source>reply being written</source>
        <translation>正在写答复</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>尚未动笔</translation>
    </message>
    <message>
        <source>{weekday}, make-up workday</source>
        <translation>{weekday}，调休上班</translation>
    </message>
    <message>
        <source>By {day} ({inside})</source>
        <translation>{day}（{inside}）前</translation>
    </message>
</context>
<context>
    <name>InboxFilter</name>
    <message>
        <source>Number, subject or text</source>
        <translation>编号、标题或内容</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Due today or over</source>
        <translation>今天到期或已超期</translation>
    </message>
    <message>
        <source>Frequent questions</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>due today or over</source>
        <translation>今天到期或已超期</translation>
    </message>
    <message>
        <source>frequent questions</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>Only {what}</source>
        <translation>仅{what}</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Which list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>To do {n}</source>
        <translation>待办 {n}</translation>
    </message>
    <message>
        <source>In progress {n}</source>
        <translation>办理中 {n}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Nothing waits for an answer</source>
        <translation>没有待答复的来信</translation>
    </message>
    <message>
        <source>The messages could not be read</source>
        <translation>来信读取失败</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>没有符合筛选条件的来信</translation>
    </message>
    <message>
        <source>Other messages may be in the other lists.</source>
        <translation>其他列表中可能还有来信。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>来信</translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>New messages come with the next synchronisation.</source>
        <translation>新来信随下次同步到达。</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>Accept a message</source>
        <translation>受理留言</translation>
    </message>
    <message>
        <source>Transfer a message</source>
        <translation>转办留言</translation>
    </message>
    <message>
        <source>Ask the citizen for more</source>
        <translation>请市民补充</translation>
    </message>
    <message>
        <source>Extend the time for a reply</source>
        <translation>延长答复期限</translation>
    </message>
    <message>
        <source>Complex matter</source>
        <translation>复杂事项</translation>
    </message>
    <message>
        <source>Frequent question</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>Merge messages</source>
        <translation>合并留言</translation>
    </message>
    <message>
        <source>Personal data opened</source>
        <translation>查看完整信息</translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation>办结留言</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>待补充</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>重新提出</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>The message is answered, closed or merged, or the citizen is asked already.</source>
        <translation>这件留言已答复、办结或并入，或者正在等市民补充。</translation>
    </message>
    <message>
        <source>A reason or question has at least {least} characters.</source>
        <translation>原因或问题至少写 {least} 个字。</translation>
    </message>
    <message>
        <source>A reason has at most {most} characters.</source>
        <translation>最多写 {most} 个字。</translation>
    </message>
    <message>
        <source>Choose a unit that does not have the message now.</source>
        <translation>请选择另一个单位，不是现在的承办单位。</translation>
    </message>
    <message>
        <source>{unit} had this message before.</source>
        <translation>{unit}已经办过这件留言，不能转回。</translation>
    </message>
    <message>
        <source>The rules do not give so many more days, or it was extended already.</source>
        <translation>超出规定可延长的天数，或已延期过一次。</translation>
    </message>
    <message>
        <source>A message cannot be merged into itself.</source>
        <translation>不能并入自己。</translation>
    </message>
    <message>
        <source>The other message is of another unit, or was merged itself.</source>
        <translation>另一件留言属于别的单位，或已并入其他留言。</translation>
    </message>
    <message>
        <source>Other messages were merged into this one.</source>
        <translation>已有其他留言并入这一件。</translation>
    </message>
    <message>
        <source>Another unit handles the message now.</source>
        <translation>这件留言现由其他单位办理。</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>该单位</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>There are no attachments to list; add them first. Nothing was changed.</source>
        <translation>还没有附件可列，请先添加附件。正文没有改动。</translation>
    </message>
    <message>
        <source>Link to an item</source>
        <translation>链接到稿件</translation>
    </message>
    <message>
        <source>This item is not published yet, so it has no address to link to.</source>
        <translation>这篇稿件还没有发布，没有可以链接的地址。</translation>
    </message>
    <message>
        <source>Add attachments</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>This template has no attachments in the text; nothing was changed.</source>
        <translation>本模板的正文中不放附件，正文没有改动。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
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
        <source>Comments</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>InspectorStrip</name>
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
        <source>Comments</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>InspectorTabs</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>{name} {count}</source>
        <translation>{name} {count}</translation>
    </message>
</context>
<context>
    <name>Intent</name>
    <message>
        <source>The time of publication has passed already.</source>
        <translation>发布时间已经过去。</translation>
    </message>
    <message>
        <source>The time lies before the one that the reviewers approved.</source>
        <translation>该时间早于审核人已同意的发布时间。</translation>
    </message>
    <message>
        <source>The time of publication lies more than ten years ahead.</source>
        <translation>发布时间在十年以后，请核对。</translation>
    </message>
    <message>
        <source>The end of validity has passed already.</source>
        <translation>有效期截止时间已经过去。</translation>
    </message>
    <message>
        <source>The validity would end before the publication.</source>
        <translation>有效期在发布之前就已截止。</translation>
    </message>
    <message>
        <source>The public note needs at least {least} characters.</source>
        <translation>公开说明至少 {least} 个字。</translation>
    </message>
    <message>
        <source>The public note has more than {most} characters.</source>
        <translation>公开说明超过 {most} 个字。</translation>
    </message>
    <message>
        <source>The public note holds HTML; it may be plain text only.</source>
        <translation>公开说明中含有 HTML 代码，只能是纯文字。</translation>
    </message>
    <message>
        <source>The public note holds signs that nobody sees.</source>
        <translation>公开说明中含有看不见的字符。</translation>
    </message>
    <message>
        <source>Choose the document that amends or repeals this one.</source>
        <translation>请选择修改或废止本文件的依据文件。</translation>
    </message>
    <message>
        <source>Choose the item whose page readers are led to.</source>
        <translation>请选择读者将被转到的稿件。</translation>
    </message>
    <message>
        <source>An item cannot lead to itself.</source>
        <translation>稿件不能指向自己。</translation>
    </message>
    <message>
        <source>The item it would lead to has no public page now.</source>
        <translation>所指向的稿件目前没有公开页面。</translation>
    </message>
    <message>
        <source>Members of a bundle appear together: one of them cannot be put off alone.</source>
        <translation>成组稿件同时发布，不能只推迟其中一篇。</translation>
    </message>
    <message>
        <source>This notice still hangs on the home pages: it comes down early only with a notice of withdrawal that says why.</source>
        <translation>公告仍在首页悬挂期内：提前撤下须在原址发布撤稿说明，写明理由。</translation>
    </message>
    <message>
        <source>The page would be removed before the notice has hung its full month.</source>
        <translation>页面会在公告悬挂满一个月之前撤下。</translation>
    </message>
    <message>
        <source>What was asked for does not fit together.</source>
        <translation>所选的各项不能一起使用。</translation>
    </message>
</context>
<context>
    <name>InteractionTabs</name>
    <message>
        <source>Messages or consultations</source>
        <translation>留言或民意征集</translation>
    </message>
    <message>
        <source>Citizens&apos; messages</source>
        <translation>留言</translation>
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
        <source>a colleague changed it, too</source>
        <translation>同事也改了此稿，待合并</translation>
    </message>
    <message>
        <source>the portal refused it</source>
        <translation>门户拒收</translation>
    </message>
    <message>
        <source>its time came, it is not public</source>
        <translation>到时未能发布</translation>
    </message>
    <message>
        <source>what was asked for came back</source>
        <translation>申请被退回，页面未变</translation>
    </message>
    <message>
        <source>replaces online edition {n}</source>
        <translation>替换在线版第 {n} 版</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} 个附件</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>{n} 个附件</translation>
    </message>
    <message>
        <source>draft on this computer</source>
        <translation>本机草稿</translation>
    </message>
    <message>
        <source>written on another workstation</source>
        <translation>在另一台电脑上写的</translation>
    </message>
</context>
<context>
    <name>ItemPicker</name>
    <message>
        <source>Search titles, text, document numbers</source>
        <translation>搜索标题、正文、文号</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Untitled</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>in a bundle</source>
        <translation>同步发布</translation>
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
    <message numerus="yes">
        <source>{n} items are listed under All.</source>
        <translation>
            <numerusform>“全部”中共有 {n} 篇。</numerusform>
        </translation>
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
    <name>KeptItemsModel</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>在回收站</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>This is your recovery key. Write it down or save it outside of this computer, on a USB stick in a locked drawer for instance. It is not shown again.</source>
        <translation>这是您的恢复密钥。请抄写下来，或保存到本机以外的地方，例如锁在抽屉里的 U 盘。以后不再显示。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>保存为文件…</translation>
    </message>
    <message>
        <source>Recovery key of Channel Editor on this computer (key {id}). Whoever has it can read the drafts on this computer&apos;s disk.</source>
        <translation>本机频道采编的恢复密钥（密钥 {id}）。持有者可以读取本机硬盘上的稿件。</translation>
    </message>
    <message>
        <source>Not saved: {problem}</source>
        <translation>未保存：{problem}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>Copied. Clear the clipboard when you have put it away.</source>
        <translation>已复制。妥善保存后请清空剪贴板。</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key {id}.txt</source>
        <translation>恢复密钥 {id}.txt</translation>
    </message>
</context>
<context>
    <name>LaterDialog</name>
    <message>
        <source>Approve for a set time</source>
        <translation>通过并定时发布</translation>
    </message>
    <message>
        <source>Time of publication</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Your approval is the last one. The page goes public at this time.</source>
        <translation>您是最后一级审核，通过后页面在此时间公开。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>请按 2026-12-01 09:00 的格式填写日期和时间。</translation>
    </message>
    <message>
        <source>The time of publication has passed already.</source>
        <translation>发布时间已经过去。</translation>
    </message>
    <message>
        <source>It was approved for {time}: it can be put off, not put forward.</source>
        <translation>已同意的发布时间为 {time}：可以推迟，不能提前。</translation>
    </message>
</context>
<context>
    <name>LaterScreen</name>
    <message>
        <source>Back to the items</source>
        <translation>回到稿件</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Figures about columns, reviews and replies will stand here. They are not part of this version; what is overdue stands on the home screen.</source>
        <translation>这里将显示栏目、审核和答复的统计。本版本尚未提供；逾期的栏目可在工作台查看。</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>Typed words found no place again. Kept here until copied: “{words}”</source>
        <translation>已输入的文字没有找到原来的位置，复制之前一直留在这里：“{words}”</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>Values without a field</source>
        <translation>没有填写项的内容</translation>
    </message>
    <message>
        <source>The template no longer has these fields. They are kept, not published.</source>
        <translation>模板里已没有这些填写项；内容保留在稿件里，不会公开。</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
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
    <message>
        <source>Final review</source>
        <translation>终审</translation>
    </message>
    <message>
        <source>Drafts: take over and write on</source>
        <translation>稿件：接手续写</translation>
    </message>
    <message>
        <source>{deputy} in place of {absent}</source>
        <translation>{deputy} 代 {absent}</translation>
    </message>
</context>
<context>
    <name>LexiconPage</name>
    <message>
        <source>Lexicons</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>Your dictionary</source>
        <translation>我的词典</translation>
    </message>
    <message>
        <source>Wording findings inside these words are not told. What blocks a submission is told all the same.</source>
        <translation>这些词语里的用语提示不再出现；阻断送审的问题仍会提示。</translation>
    </message>
    <message>
        <source>No word yet</source>
        <translation>还没有词</translation>
    </message>
    <message>
        <source>Enter a word above, or choose “Add to dictionary…” on a finding in the checks. Words of your unit come with the portal&apos;s lexicon and are not listed here.</source>
        <translation>在上面输入，或者在检查结果上选“加入词典…”。本单位的词随门户词库下发，不在这里列出。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>A word for your dictionary</source>
        <translation>要加入词典的词</translation>
    </message>
    <message>
        <source>A word that is right as it is</source>
        <translation>本来就正确的词</translation>
    </message>
    <message>
        <source>only never mention it</source>
        <translation>只是不再提示</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>With the layout</source>
        <translation>随栏目布局</translation>
    </message>
    <message numerus="yes">
        <source>{version} · {count} entries</source>
        <translation>
            <numerusform>{version} · {count} 条</numerusform>
        </translation>
    </message>
    <message>
        <source>From the portal</source>
        <translation>门户下发</translation>
    </message>
    <message>
        <source>newest pack refused</source>
        <translation>最新词库已拒收</translation>
    </message>
    <message>
        <source>entries left out</source>
        <translation>有词条未采用</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>The portal&apos;s newest lexicon was refused ({problem}). The last good one is in force; nothing has to be done here, please tell the portal administrator.</source>
        <translation>门户最新的词库未通过校验（{problem}），已拒收；上一份合格的词库继续生效，您的稿件不受影响，请告知门户管理员。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>“{word}” was added</source>
        <translation>已添加“{word}”</translation>
    </message>
    <message>
        <source>“{word}” was removed</source>
        <translation>已删除“{word}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LexiconWords</name>
    <message>
        <source>“{wrong}” is listed twice</source>
        <translation>“{wrong}”重复列出</translation>
    </message>
    <message>
        <source>“{wrong}” → “{right}” was left out: before it stands {other}</source>
        <translation>“{wrong}→{right}”未采用：前面已有“{other}”</translation>
    </message>
    <message>
        <source>“{wrong}” → “{right}” was left out: it leads in a circle with {other}</source>
        <translation>“{wrong}→{right}”未采用：与“{other}”互相循环</translation>
    </message>
    <message>
        <source>The pattern “{wrong}” was left out: it is broken or could run for ever</source>
        <translation>表达式“{wrong}”未采用：写法有误或可能耗时过长</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Text of the link</source>
        <translation>链接文字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>网址应以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>Choose an item…</source>
        <translation>选择稿件…</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>去掉链接</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>LinkingDialog</name>
    <message>
        <source>Items that link to closed domains</source>
        <translation>链接到已关停域名的稿件</translation>
    </message>
    <message>
        <source>These texts are on this workstation. Such a link stops a text at its next submission; the check offers the new address.</source>
        <translation>以下稿件在本机上。有这类链接的稿件下次送审时会被拦下；检查结果中可以一键改为新地址。</translation>
    </message>
    <message>
        <source>No text on this workstation links to the closed domains.</source>
        <translation>本机上没有稿件链接到已关停域名。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} 篇</numerusform>
        </translation>
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
    <name>LookingAgain</name>
    <message numerus="yes">
        <source>{n} public pages differ from what was approved. Your text is safe.</source>
        <translation>
            <numerusform>有 {n} 个已发布页面与审定稿不一致。您的文本安全。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The public side differs from what was approved. {faults}</source>
        <translation>公开页面与审定稿不一致。{faults}</translation>
    </message>
    <message>
        <source>The public page is what was approved.</source>
        <translation>公开页面与审定稿一致。</translation>
    </message>
    <message>
        <source>The portal says something newer about this item; synchronise first.</source>
        <translation>门户对本稿已有更新的说法，请先同步。</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>Search the document that amends or repeals it</source>
        <translation>搜索修改或废止本文件的依据文件</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>End of validity</source>
        <translation>有效期截止时间</translation>
    </message>
    <message>
        <source>At the end of validity</source>
        <translation>到期处理</translation>
    </message>
    <message>
        <source>then the page stays, marked as expired</source>
        <translation>到期后保留页面，标明已失效</translation>
    </message>
    <message>
        <source>then the page is taken down</source>
        <translation>到期后撤下页面</translation>
    </message>
</context>
<context>
    <name>MarkingDesk</name>
    <message>
        <source>{opinions} sorted</source>
        <translation>已整理{opinions}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Asked for more</source>
        <translation>请市民补充</translation>
    </message>
    <message>
        <source>The citizen answered {when}</source>
        <translation>市民补充 · {when}</translation>
    </message>
    <message>
        <source>Reply of {when}</source>
        <translation>答复 · {when}</translation>
    </message>
    <message>
        <source>Asked again {when}</source>
        <translation>市民追问 · {when}</translation>
    </message>
    <message>
        <source>Agrees to publication</source>
        <translation>同意公开</translation>
    </message>
    <message>
        <source>Does not agree to publication</source>
        <translation>不同意公开</translation>
    </message>
    <message>
        <source>Show personal data (leaves a trace)</source>
        <translation>查看完整信息（会留痕）</translation>
    </message>
    <message>
        <source>Personal data shown; the trace is kept</source>
        <translation>已显示完整信息（已留痕）</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>来信人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>The first {n} of {all} characters; the whole stands in the reply&apos;s fields.</source>
        <translation>仅显示前 {n} 字，共 {all} 字；全文在答复的字段中。</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures, places removed</source>
        <translation>
            <numerusform>{n} 张现场照片，位置信息已去除</numerusform>
        </translation>
    </message>
    <message>
        <source>On their way; they appear here by themselves.</source>
        <translation>图片还在下载，到了会自动显示。</translation>
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
        <source>Open the network&apos;s sign-in page in a browser, or check the portal address in Settings.</source>
        <translation>请在浏览器中完成上网登录，或在设置中核对门户地址。</translation>
    </message>
    <message>
        <source>The portal gave an answer this program does not understand.</source>
        <translation>门户的答复无法识别。</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or tell the portal&apos;s operators.</source>
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
        <source>The portal&apos;s certificate cannot be trusted, so the connection was stopped.</source>
        <translation>门户证书不可信，已停止连接。</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, then ask your administrator about the certificate.</source>
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
        <source>Ask your unit&apos;s administrator for the role you need.</source>
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
        <source>{detail} took this item for review before you.</source>
        <translation>{detail} 已先认领这件稿件。</translation>
    </message>
    <message>
        <source>You can decide when that claim has run out; what is urgent the next level or the administrator can release.</source>
        <translation>认领到期后您即可审核；急件可请下一级审核人或管理员解除认领。</translation>
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
        <source>The portal&apos;s checks refused the item.</source>
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
        <source>The portal&apos;s receipt names another text than the one that was sent.</source>
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
        <source>{why} Nothing was asked for.</source>
        <translation>{why}没有提交。</translation>
    </message>
    <message>
        <source>Mend what is named, and ask once more.</source>
        <translation>请按提示修改后再提交。</translation>
    </message>
    <message>
        <source>The secrecy review of this very version is not done.</source>
        <translation>此版本的保密审查尚未完成。</translation>
    </message>
    <message>
        <source>Approve again once the secrecy officer has recorded it.</source>
        <translation>保密员登记审查结论后，请再次审核通过。</translation>
    </message>
    <message>
        <source>The secrecy review form is not complete.</source>
        <translation>保密审查表没有填写完整。</translation>
    </message>
    <message>
        <source>Open the form and fill in what is marked.</source>
        <translation>请打开审查表，补填标出的项目。</translation>
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
        <source>Tell the portal&apos;s operators; nothing else needs doing.</source>
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
        <source>Tell the portal&apos;s operators.</source>
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
        <source>This computer ran out of memory; what you asked for was not finished.</source>
        <translation>本机内存不足，刚才的操作没有做完。</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The path of the data folder is too long: with the store&apos;s own name {longest} bytes at most, and each folder&apos;s name 255; a Chinese character takes three.</source>
        <translation>数据文件夹的路径过长：连同稿库文件名最多 {longest} 字节，每一级文件夹名最多 255 字节（一个汉字占 3 字节）。</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path (--data), or ask the administrator for one.</source>
        <translation>请换一个路径较短的文件夹（--data），或请管理员另行设定。</translation>
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
        <source>Go to the open window; it may be somebody else&apos;s, or on another computer that has the same folder.</source>
        <translation>请切换到已打开的窗口；它可能属于本机另一位用户，或在共用此文件夹的另一台电脑上。</translation>
    </message>
    <message>
        <source>This data folder belongs to another account of this computer ({owner}).</source>
        <translation>数据文件夹属于本机另一个账户（{owner}）。</translation>
    </message>
    <message>
        <source>Sign in to this computer as yourself, or let the administrator give each person a data folder of their own.</source>
        <translation>请用自己的账户登录电脑后打开本程序，或请管理员为每人设定各自的数据文件夹。</translation>
    </message>
    <message>
        <source>The program was run here as root: files in your data folder belong to root now, and you may not open them.</source>
        <translation>本程序曾以 root 身份在此运行：数据文件夹中有文件因此归 root 所有，您无权打开。</translation>
    </message>
    <message>
        <source>Ask the administrator to run {command}, which gives the folder back to you.</source>
        <translation>请管理员执行 {command}，把文件夹归还给您。</translation>
    </message>
    <message>
        <source>The local store is open for reading only.</source>
        <translation>本机稿库以只读方式打开。</translation>
    </message>
    <message>
        <source>Restore from a backup first, or export what you need.</source>
        <translation>请先从备份恢复，或导出需要的稿件。</translation>
    </message>
    <message>
        <source>The backup {file} is not sound: {problem}.</source>
        <translation>备份 {file} 不完好：{problem}。</translation>
    </message>
    <message>
        <source>Choose an older backup.</source>
        <translation>请选择更早的备份。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot be used.</source>
        <translation>系统密钥环无法使用。</translation>
    </message>
    <message>
        <source>You stay signed in until the program closes; after that sign in again.</source>
        <translation>关闭程序前保持登录，下次需重新登录。</translation>
    </message>
    <message>
        <source>{file} is encrypted, and its key is not in the system&apos;s keyring.</source>
        <translation>{file} 已加密，系统密钥环中没有它的密钥。</translation>
    </message>
    <message>
        <source>Unlock the keyring, or open it with your recovery key.</source>
        <translation>请解锁密钥环，或用恢复密钥打开。</translation>
    </message>
    <message>
        <source>This is not a recovery key: {problem}.</source>
        <translation>这不是恢复密钥：{problem}。</translation>
    </message>
    <message>
        <source>Compare it with your note and type it again.</source>
        <translation>请对照您的记录重新输入。</translation>
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
    <message>
        <source>The item is unchanged and nothing half-written is left.</source>
        <translation>稿件未受影响，也没有留下写了一半的文件。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>无法写入 {file}：{problem}。</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>请换一个文件夹或文件名。</translation>
    </message>
    <message>
        <source>The disk has no room for {file}.</source>
        <translation>磁盘空间不足，放不下 {file}。</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>请清理磁盘空间，或换一个文件夹。</translation>
    </message>
    <message>
        <source>This needs LibreOffice, which this computer does not have.</source>
        <translation>这需要 LibreOffice，本机没有安装。</translation>
    </message>
    <message>
        <source>Have LibreOffice installed, or use Word (.docx).</source>
        <translation>请安装 LibreOffice，或改用 Word（.docx）。</translation>
    </message>
    <message>
        <source>LibreOffice could not convert {file} ({problem}).</source>
        <translation>LibreOffice 未能转换 {file}（{problem}）。</translation>
    </message>
    <message>
        <source>Try again, or use Word (.docx).</source>
        <translation>请重试，或改用 Word（.docx）。</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>Nothing was installed; your texts are untouched.</source>
        <translation>没有安装任何内容，稿件未受影响。</translation>
    </message>
    <message>
        <source>{advice}</source>
        <translation>{advice}</translation>
    </message>
    <message>
        <source>problem</source>
        <comment>problem_zh in Chinese</comment>
        <translation>problem_zh</translation>
    </message>
    <message>
        <source>“{file}” was not taken in: {problem}.</source>
        <translation>“{file}”没有加入：{problem}。</translation>
    </message>
    <message>
        <source>Choose another file, or mend this one first.</source>
        <translation>请改选文件，或先处理好这个文件。</translation>
    </message>
    <message>
        <source>There is a file {file} already.</source>
        <translation>已有同名文件 {file}。</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>原文件没有改动。</translation>
    </message>
    <message>
        <source>Choose another name, or say that it is replaced.</source>
        <translation>请换一个名字，或明确选择替换。</translation>
    </message>
    <message>
        <source>The clipboard holds more than can be pasted at once ({limit}).</source>
        <translation>剪贴板的内容超过一次可粘贴的上限（{limit}）。</translation>
    </message>
    <message>
        <source>Copy a part of it, or import the file.</source>
        <translation>请分段复制，或改用文件导入。</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>代理服务器拒绝了连接。</translation>
    </message>
    <message>
        <source>Look at Settings, Portal and synchronising, or ask who runs it.</source>
        <translation>请查看“设置 › 门户与同步”，或联系代理的管理员。</translation>
    </message>
    <message>
        <source>The proxy wants a name and a password.</source>
        <translation>代理要求输入账号和密码。</translation>
    </message>
    <message>
        <source>Give them in Settings, Portal and synchronising, or ask who runs it to let the portal&apos;s address through without them.</source>
        <translation>请在“设置 › 门户与同步”中填写，或请代理管理员对门户地址免认证放行。</translation>
    </message>
    <message>
        <source>Type name and port, as in proxy:8080, or system, or none; without a password. Scripts (PAC) are not evaluated: look in yours for the line PROXY and type what stands there.</source>
        <translation>请填写名称和端口，如 proxy:8080，或填 system（跟随系统）、none（不用），不含密码。自动配置脚本（PAC）不会执行：请找到脚本中 PROXY 后面的地址填在这里。</translation>
    </message>
    <message>
        <source>This is no address of a portal.</source>
        <translation>这不是门户的地址。</translation>
    </message>
    <message>
        <source>It begins with https://, then the name.</source>
        <translation>地址以 https:// 开头，后面是域名。</translation>
    </message>
    <message>
        <source>This is no address of a proxy.</source>
        <translation>这不是代理服务器的地址。</translation>
    </message>
    <message>
        <source>No certificate authority can be read from {file}.</source>
        <translation>从 {file} 读不出根证书。</translation>
    </message>
    <message>
        <source>In Settings choose a PEM file (.pem, .crt) from your administrator.</source>
        <translation>请在“设置”中选择管理员提供的 PEM 文件（.pem、.crt）。</translation>
    </message>
    <message>
        <source>Comments of the last return wait for an answer.</source>
        <translation>上次退回的批注还有未答复的。</translation>
    </message>
    <message>
        <source>Answer each of them under Comments, then submit again.</source>
        <translation>请在“批注”中逐条答复，再重新提交。</translation>
    </message>
    <message>
        <source>A comment is 1 to {limit} characters of plain text, without control or direction characters.</source>
        <translation>批注为 1 到 {limit} 个字的纯文字，不能含控制字符或改变文字方向的字符。</translation>
    </message>
    <message>
        <source>What you wrote still stands in its field.</source>
        <translation>您写的内容还在输入框中。</translation>
    </message>
    <message>
        <source>Shorten it, or type it anew.</source>
        <translation>请缩短，或重新输入。</translation>
    </message>
    <message>
        <source>{limit} words about this item wait to be sent.</source>
        <translation>本稿已有 {limit} 条批注或答复待送出。</translation>
    </message>
    <message>
        <source>Send these first, then go on.</source>
        <translation>请先送出这些，再继续。</translation>
    </message>
    <message>
        <source>The words this suggestion is about no longer stand in the text.</source>
        <translation>这条修改建议所指的文字已不在正文中。</translation>
    </message>
    <message>
        <source>Take its words over by hand, or decline it with an answer.</source>
        <translation>可手工采用其文字，或写明答复后不采纳。</translation>
    </message>
    <message>
        <source>Nothing of it was taken in; all texts here, and those on the sending workstation, are intact.</source>
        <translation>没有导入其中任何内容；本机和制作介质包的电脑上的文稿都完好无损。</translation>
    </message>
    <message>
        <source>Texts and outbox are as they were.</source>
        <translation>文稿和发件箱没有变化。</translation>
    </message>
    <message>
        <source>Have it exported again on the workstation it comes from; never edit a package.</source>
        <translation>请在制作它的电脑上重新导出，不要手工修改包内文件。</translation>
    </message>
    <message>
        <source>This file is no package that may be taken in: {problem}.</source>
        <translation>该文件不是可以导入的介质包：{problem}。</translation>
    </message>
    <message>
        <source>The signature of the package does not fit.</source>
        <translation>介质包的签名不符。</translation>
    </message>
    <message>
        <source>The package was made by a newer version (format {format}).</source>
        <translation>介质包由更新的版本制作（格式 {format}）。</translation>
    </message>
    <message>
        <source>Update the program here, then take it in.</source>
        <translation>请先升级本机程序，再导入。</translation>
    </message>
    <message>
        <source>This package was taken in already.</source>
        <translation>这个介质包已经导入过。</translation>
    </message>
    <message>
        <source>The package was changed after it was made: {member}{digests}.</source>
        <translation>介质包在制作之后被改动过：{member}{digests}。</translation>
    </message>
    <message>
        <source>Nothing is left to do; its receipts can be taken. Only where the portal was restored from a backup since, hand it in once more: it takes effect once.</source>
        <translation>不用再做什么，可以导出它的回执。只有门户此后从备份恢复过，才需要再次提交；再次提交也只生效一次。</translation>
    </message>
    <message>
        <source>The package has expired.</source>
        <translation>介质包已过有效期。</translation>
    </message>
    <message>
        <source>On the sending workstation take its contents out of the package and pack anew.</source>
        <translation>请在制作它的电脑上把内容从包中取出，重新装包。</translation>
    </message>
    <message>
        <source>The package is out of order: another one of this maker comes first.</source>
        <translation>介质包顺序不对：同一制作人还有另一个包应先导入。</translation>
    </message>
    <message>
        <source>Take in the earlier one first. If it is lost, take its contents out on the sending workstation and pack anew.</source>
        <translation>请先导入较早的一个；如已丢失，请在制作它的电脑上取出内容，重新装包。</translation>
    </message>
    <message>
        <source>The package was made for another portal.</source>
        <translation>介质包是为另一个门户制作的。</translation>
    </message>
    <message>
        <source>Take it in on a workstation of that portal.</source>
        <translation>请在连接那个门户的电脑上导入。</translation>
    </message>
    <message>
        <source>The package is of a unit you have no role in.</source>
        <translation>介质包属于您没有角色的单位。</translation>
    </message>
    <message>
        <source>Hand it to a colleague of that unit.</source>
        <translation>请交给该单位的同事导入。</translation>
    </message>
    <message>
        <source>The portal does not know the key this package is signed with.</source>
        <translation>门户不认识这个介质包的签名密钥。</translation>
    </message>
    <message>
        <source>Its maker has to sign in once on that workstation while it reaches the portal.</source>
        <translation>请制作人在那台电脑能连接门户时登录一次。</translation>
    </message>
    <message>
        <source>The package was made with a clock that is wrong: it tells {at}.</source>
        <translation>介质包的制作时间不可信：包内写的是 {at}。</translation>
    </message>
    <message>
        <source>Compare the clocks of both workstations. Where the sending one is wrong, set it, take the contents out of the package and pack anew.</source>
        <translation>请核对两台工作站的时钟。若是导出方时钟不准，请校准后把包内操作取出，重新导出。</translation>
    </message>
    <message>
        <source>Number {detail} of its maker was taken in already; this one is not above it.</source>
        <translation>该制作人的第 {detail} 号包已经导入，本包的编号不大于它。</translation>
    </message>
    <message>
        <source>It was not taken in a second time; all texts here, and those on the sending workstation, are intact.</source>
        <translation>没有重复导入；本机和制作介质包的电脑上的文稿都完好无损。</translation>
    </message>
    <message>
        <source>If its contents were packed anew, nothing is left to do. If the sending workstation was restored from a backup, take its contents out there and pack anew until the number is higher.</source>
        <translation>如果其中的内容已重新装包，不用再做什么。如果发出的电脑从备份恢复过，请在那台电脑上取出内容重新装包，直到编号更大。</translation>
    </message>
    <message>
        <source>The checks do not let this package pass ({rules}).</source>
        <translation>检查规则不允许导入此介质包（{rules}）。</translation>
    </message>
    <message>
        <source>The package holds other versions than the drafts here ({rules}).</source>
        <translation>包内稿件与本机草稿的版本不同（{rules}）。</translation>
    </message>
    <message>
        <source>Compare them. To hand the package in as it is, write why, in at least {minimum} characters; the drafts here stay.</source>
        <translation>请先对照差异。仍要原样报送的，请写明理由（至少 {minimum} 个字）；本机草稿保持不变。</translation>
    </message>
    <message>
        <source>There is nothing that could go into a package.</source>
        <translation>没有可以装入介质包的内容。</translation>
    </message>
    <message>
        <source>Submit an item first; it then waits in the outbox.</source>
        <translation>请先送审稿件，它会在发件箱等候。</translation>
    </message>
    <message>
        <source>This workstation does not know its portal: it never signed in there.</source>
        <translation>本机还不认识门户：从未在此登录过。</translation>
    </message>
    <message>
        <source>Sign in once while the portal can be reached; then packages work.</source>
        <translation>请在能连接门户时登录一次，之后即可使用介质包。</translation>
    </message>
    <message>
        <source>The portal does not know the key that would sign packages here.</source>
        <translation>门户不认识本机签名介质包用的密钥。</translation>
    </message>
    <message>
        <source>Unlock the keyring if there is one. Else sign in once on this computer while it reaches the portal; then packages work.</source>
        <translation>有密钥环的请先解锁；否则请在本机能连接门户时登录一次，之后就能装包。</translation>
    </message>
    <message>
        <source>Packages may only lie on the approved medium: {place}.</source>
        <translation>介质包只能放在批准的介质上：{place}。</translation>
    </message>
    <message>
        <source>Choose a file there, or ask your administrator.</source>
        <translation>请选择该处的文件，或联系管理员。</translation>
    </message>
    <message>
        <source>“{name}” is no name for a package that every medium can hold.</source>
        <translation>“{name}”不能用作介质包的文件名：有的介质存不下这样的名称。</translation>
    </message>
    <message>
        <source>Choose a short one of letters, digits and dashes that ends with .pindao.</source>
        <translation>请用汉字、字母、数字和短横线取一个较短的名称，以 .pindao 结尾。</translation>
    </message>
    <message>
        <source>“{file}” is too large for one package (at most {limit}).</source>
        <translation>“{file}”太大，一个介质包装不下（最多 {limit}）。</translation>
    </message>
    <message>
        <source>Pack the rest first. Make its files smaller, or hand it in online.</source>
        <translation>请先装其余的；缩小它的附件，或者联网提交。</translation>
    </message>
    <message>
        <source>These receipts answer a package that was not made here.</source>
        <translation>这些回执对应的介质包不是在本机制作的。</translation>
    </message>
    <message>
        <source>Take them in on the workstation that made it.</source>
        <translation>请在制作那个介质包的电脑上导入。</translation>
    </message>
    <message>
        <source>A receipt in it is not signed by your portal.</source>
        <translation>其中有一份回执不是由您的门户签名的。</translation>
    </message>
    <message>
        <source>Keep the medium, tell your administrator, fetch the receipts anew.</source>
        <translation>请保留介质并告知管理员，重新导出回执。</translation>
    </message>
    <message>
        <source>The draft is as it was; your own texts are untouched.</source>
        <translation>该稿件没有变化，您自己的稿件也没有变化。</translation>
    </message>
    <message>
        <source>Ask your colleague, the leader of the unit or the administrator for a warrant about drafts.</source>
        <translation>请同事本人、部门负责人或管理员给出关于稿件的授权。</translation>
    </message>
    <message>
        <source>You hold no warrant for the drafts of this colleague.</source>
        <translation>您没有接手这位同事稿件的授权。</translation>
    </message>
    <message>
        <source>The warrant is not in force: not begun, run out or ended.</source>
        <translation>授权不在有效期内：尚未开始、已到期或已终止。</translation>
    </message>
    <message>
        <source>The warrant is for drafts of another unit than this one.</source>
        <translation>这份授权针对的是另一个单位的稿件。</translation>
    </message>
    <message>
        <source>This draft is yours already.</source>
        <translation>这篇稿件已经在您名下。</translation>
    </message>
    <message>
        <source>Open it from the list of items and write on.</source>
        <translation>在稿件列表里打开它，继续写即可。</translation>
    </message>
    <message>
        <source>This draft was submitted for review meanwhile.</source>
        <translation>这篇稿件其间已经报送审核。</translation>
    </message>
    <message>
        <source>Wait for the decision; if it is returned, it can be taken over.</source>
        <translation>请等审核结果；退回后可以接手。</translation>
    </message>
</context>
<context>
    <name>MomentLine</name>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>{time}
{here} on this computer</source>
        <translation>{time}
本机时间 {here}</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>请按 2026-12-01 09:00 的格式填写日期和时间。</translation>
    </message>
    <message>
        <source>Beijing time (UTC+08:00)</source>
        <translation>北京时间（UTC+08:00）</translation>
    </message>
</context>
<context>
    <name>MomentsModel</name>
    <message numerus="yes">
        <source>{day} {span}, {count} moments</source>
        <translation>
            <numerusform>{day} {span}，{count} 个时刻</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
</context>
<context>
    <name>NewItemDialog</name>
    <message>
        <source>New item</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>筛选栏目</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Choose where the item will stand</source>
        <translation>选择稿件所在的栏目</translation>
    </message>
    <message>
        <source>Must be filled before submission: {fields}</source>
        <translation>提交前必填：{fields}</translation>
    </message>
    <message>
        <source>You edit no unit, so there is no column to write for.</source>
        <translation>您没有采编权限，没有可以写稿的栏目。</translation>
    </message>
    <message>
        <source>No column has these words in its name; use fewer or others.</source>
        <translation>没有名称含这些字的栏目，请减少或换几个字。</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>请先选择一个栏目。</translation>
    </message>
    <message>
        <source>A unit is no column; choose one of its columns.</source>
        <translation>单位不是栏目，请选择它下面的栏目。</translation>
    </message>
    <message>
        <source>“{name}” holds columns, no items; choose one of the columns below it.</source>
        <translation>“{name}”下设栏目，不直接存放稿件；请选择下级栏目。</translation>
    </message>
    <message>
        <source>“{name}” only forwards readers to another page; items cannot be put there.</source>
        <translation>“{name}”只跳转到其他页面，不能存放稿件。</translation>
    </message>
    <message>
        <source>“{name}” takes no kind of item that can be written here.</source>
        <translation>“{name}”不接收可在此撰写的稿件。</translation>
    </message>
    <message>
        <source>New from a Word file…</source>
        <translation>由 Word 文件新建…</translation>
    </message>
    <message>
        <source>Choose a Word file</source>
        <translation>选择 Word 文件</translation>
    </message>
    <message>
        <source>Documents (*.docx *.doc *.wps *.odt *.rtf *.html *.htm *.md *.txt)</source>
        <translation>文档 (*.docx *.doc *.wps *.odt *.rtf *.html *.htm *.md *.txt)</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>offered first</source>
        <translation>常用</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Stands below the text under its number; the reference stays at the cursor.</source>
        <translation>注释按编号排在正文下方，光标处留下序号。</translation>
    </message>
    <message>
        <source>This note holds links or marks and is shown as Markdown.</source>
        <translation>这条注释含有链接或格式，按 Markdown 显示。</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>注释内容</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>删除注释</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>1 to {limit} characters, without control or direction characters.</source>
        <translation>1 到 {limit} 个字，不能含控制字符或改变文字方向的字符。</translation>
    </message>
</context>
<context>
    <name>NoticeDesk</name>
    <message>
        <source>{name} ({n} to review)</source>
        <translation>{name}（待审 {n}）</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>待审稿件</translation>
    </message>
    <message>
        <source>Review today</source>
        <translation>今日待审</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日期限</translation>
    </message>
    <message>
        <source>Go to review</source>
        <translation>去审核</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>{n} items came in for your review.</source>
        <translation>
            <numerusform>新到 {n} 件待您审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are overdue now.</source>
        <translation>
            <numerusform>{n} 件刚刚超期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items wait in all.</source>
        <translation>
            <numerusform>共 {n} 件待审。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>{n} terms press.</source>
        <translation>
            <numerusform>{n} 项期限临近。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them are over.</source>
        <translation>
            <numerusform>其中 {n} 项已超期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them end today.</source>
        <translation>
            <numerusform>其中 {n} 项今天到期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items wait for your review.</source>
        <translation>
            <numerusform>{n} 件稿件待您审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are overdue.</source>
        <translation>
            <numerusform>{n} 件已超期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are due today.</source>
        <translation>
            <numerusform>{n} 件今天到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of other units</source>
        <translation>其他单位 {n}</translation>
    </message>
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>last shared {time}</source>
        <translation>最后共享于 {time}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>It was yours; it can be taken back without a warrant.</source>
        <translation>原是您的稿件，无需授权即可接回。</translation>
    </message>
    <message>
        <source>Warrant given by {name}, until {end}: {reason}</source>
        <translation>依据{name}给出的授权，至 {end}：{reason}</translation>
    </message>
    <message>
        <source>Was yours</source>
        <translation>原属于您</translation>
    </message>
    <message>
        <source>By warrant</source>
        <translation>依据授权</translation>
    </message>
</context>
<context>
    <name>OneFile</name>
    <message>
        <source>Made from {name}. See the receipt in the history panel.</source>
        <translation>已由 {name} 新建。导入回执在“历史”面板里。</translation>
    </message>
</context>
<context>
    <name>OpinionCard</name>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Choose an opinion in the list.</source>
        <translation>请在列表中选择一条意见。</translation>
    </message>
    <message>
        <source>{opinions} selected; what you sort below holds for all of them.</source>
        <translation>已选 {opinions}，整理对所选全部生效。</translation>
    </message>
    <message>
        <source>{name} looked at the sender {when}; {n} times in all</source>
        <translation>{name}于{when}查看过提交人信息，共查看 {n} 次</translation>
    </message>
    <message>
        <source>{name} looked at the sender {when}; {n} time in all</source>
        <translation>{name}于{when}查看过提交人信息，共查看 {n} 次</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Show all (leaves a trace)</source>
        <translation>查看完整信息（会留痕）</translation>
    </message>
    <message>
        <source>Personal data shown; the trace is kept</source>
        <translation>已显示完整信息，已留痕</translation>
    </message>
    <message>
        <source>Save a copy; nothing of it is run here.</source>
        <translation>另存一份；这里不会运行其中任何内容。</translation>
    </message>
</context>
<context>
    <name>OpinionSaving</name>
    <message>
        <source>Export opinions</source>
        <translation>导出意见</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>OpinionsPane</name>
    <message>
        <source>Find in the opinions</source>
        <translation>在意见中查找</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>没有符合条件的意见</translation>
    </message>
    <message>
        <source>Choose another pill or shorten the words.</source>
        <translation>换一个筛选条件，或者缩短查找的词语。</translation>
    </message>
    <message>
        <source>No opinion has arrived yet</source>
        <translation>还没有收到意见</translation>
    </message>
    <message>
        <source>They come from the public form with the next synchronisation.</source>
        <translation>公众在门户表单提交的意见，下次同步时取来。</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>Made from {name}, {time}</source>
        <translation>由 {name} 导入，{time}</translation>
    </message>
    <message>
        <source>Import receipt</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>打开原文件</translation>
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
        <source>In a package</source>
        <translation>已装包</translation>
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
    <message>
        <source>Not needed any more</source>
        <translation>无需再办</translation>
    </message>
    <message>
        <source>No record there</source>
        <translation>门户已无记录</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>to send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>结果未明</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}：{title}</translation>
    </message>
    <message>
        <source>Ask the portal</source>
        <translation>向门户核对</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>去合并</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>去处理</translation>
    </message>
</context>
<context>
    <name>OutboxDetails</name>
    <message>
        <source>No operation chosen</source>
        <translation>未选择操作</translation>
    </message>
    <message>
        <source>Choose an operation to see what happened to it.</source>
        <translation>选择一项操作，即可查看经过。</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}：{title}</translation>
    </message>
    <message>
        <source>Confirmed by you {time}</source>
        <translation>由您在{time} 确认</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本摘要</translation>
    </message>
    <message numerus="yes">
        <source>{size}, {n} attachments</source>
        <translation>
            <numerusform>{size}，附件 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>门户时间</translation>
    </message>
    <message>
        <source>Confirmed version</source>
        <translation>回执摘要</translation>
    </message>
    <message>
        <source>Portal record</source>
        <translation>门户序号</translation>
    </message>
</context>
<context>
    <name>OutboxScreen</name>
    <message>
        <source>Synchronising…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Submit all again</source>
        <translation>全部重新提交</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>上行 · 发件箱</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>这里没有操作</translation>
    </message>
    <message>
        <source>What you submit, approve or return stands here until the portal confirms it.</source>
        <translation>您提交、通过或退回的稿件会列在这里，直到门户给出回执。</translation>
    </message>
    <message>
        <source>Finished today {n}</source>
        <translation>今天已完成 {n}</translation>
    </message>
    <message>
        <source>Finished {n}</source>
        <translation>已完成 {n}</translation>
    </message>
    <message>
        <source>Continue all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <source>Everything is paused, also what you confirm from now on</source>
        <translation>发件箱已全部暂停，之后确认的也不会发出</translation>
    </message>
    <message numerus="yes">
        <source>{n} operations of somebody else wait for their own sign-in</source>
        <translation>
            <numerusform>另有 {n} 项由他人确认，等其本人登录后发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other items are not affected by these {n} and go on being sent</source>
        <translation>
            <numerusform>其他稿件不受这 {n} 项影响，继续发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>打开稿件</translation>
    </message>
    <message>
        <source>Diagnostic information copied</source>
        <translation>已复制诊断信息</translation>
    </message>
</context>
<context>
    <name>OutboxTable</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Size and progress</source>
        <translation>大小与进度</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最近应答</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>可以做的</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} 个附件</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>{n} 个附件</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Take back from review</source>
        <translation>撤回送审</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Dissolve bundle</source>
        <translation>解除同步发布</translation>
    </message>
    <message>
        <source>Claim for review</source>
        <translation>认领审核</translation>
    </message>
    <message>
        <source>Release a claim</source>
        <translation>取消认领</translation>
    </message>
    <message>
        <source>Complete the record</source>
        <translation>补审</translation>
    </message>
    <message>
        <source>Change of the public page</source>
        <translation>公开页面变更</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>立即发布</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Sort opinions</source>
        <translation>整理意见</translation>
    </message>
    <message>
        <source>{what}, bundled</source>
        <translation>{what}（同步发布）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Ask the portal</source>
        <translation>向门户核对</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>See receipt</source>
        <translation>看回执</translation>
    </message>
    <message>
        <source>Go and mend</source>
        <translation>去修改</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>去合并</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>看差异</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Take out of package</source>
        <translation>从介质包取出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Another version waits now, so your decision did not take effect. What you decided on is kept: look at what changed, then decide again.</source>
        <translation>现在待审的是另一稿，您的决定没有生效。您当时审的那一稿还在：请看过改动再作决定。</translation>
    </message>
    <message>
        <source>The portal did not take your decision; nothing changed there. Look at how the item stands now.</source>
        <translation>门户没有接受您的决定，那里没有任何变化。请看稿件现在的情况。</translation>
    </message>
    <message>
        <source>Nothing has left this computer yet; you may still take it back.</source>
        <translation>还没有发出，现在仍可撤回。</translation>
    </message>
    <message>
        <source>It will be sent by itself as soon as the portal can be reached.</source>
        <translation>联网后自动发送。</translation>
    </message>
    <message>
        <source>It is on its way to the portal.</source>
        <translation>正在发往门户。</translation>
    </message>
    <message>
        <source>The portal may have received it. To avoid a second submission ask the portal first; it cannot be sent again before.</source>
        <translation>门户可能已经收到。为避免重复提交，请先核对；核对前不能重发。</translation>
    </message>
    <message>
        <source>The portal refused it. Your text is safe in the draft.</source>
        <translation>门户拒收。正文完好，仍在草稿中。</translation>
    </message>
    <message>
        <source>It waits until you continue it.</source>
        <translation>已暂停，点“继续”后才会发送。</translation>
    </message>
    <message>
        <source>It lies in a package and waits for the receipt that comes back on a medium. It is not sent from here meanwhile. If the package is lost, take it out: it may then go another way, and takes effect once. If only the receipt is lost, or the portal went back to a backup, let your colleague open the same package again.</source>
        <translation>已装入介质包，等候用介质带回的回执，期间不会从本机发送。如介质包丢失，请取出：可改走其他途径，只会生效一次。如只是回执丢失，或门户曾从备份恢复，请同事再次打开同一个介质包。</translation>
    </message>
    <message>
        <source>The item changed on the portal meanwhile. Both texts are kept.</source>
        <translation>门户上的稿件已有新的变化，双方内容都已保留。</translation>
    </message>
    <message>
        <source>The portal confirmed exactly the version you confirmed.</source>
        <translation>门户确认收到的，正是您确认的那一版。</translation>
    </message>
    <message>
        <source>You took it back before it left. The draft is unchanged.</source>
        <translation>已在发出前撤回，草稿没有变化。</translation>
    </message>
    <message>
        <source>The portal confirmed this once and has no record of it any more; it was probably restored from a backup. Your text and the receipt are kept here. You may send exactly the same version again; it takes effect once.</source>
        <translation>门户曾确认收到，现已无此记录，可能是从备份恢复过。您的正文和回执都保存在本机。可以把同一版本原样重新提交，只会生效一次。</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>portal busy</source>
        <translation>门户繁忙</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>a colleague took it</source>
        <translation>同事已认领</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>门户已有变化</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>门户拒收</translation>
    </message>
    <message>
        <source>{time} you confirmed</source>
        <translation>{time} 您已确认</translation>
    </message>
    <message>
        <source>about to be sent</source>
        <translation>即将发送</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>attempt {n}</source>
        <translation>第 {n} 次</translation>
    </message>
    <message>
        <source>{time} already settled</source>
        <translation>{time} 门户已另有结果</translation>
    </message>
    <message>
        <source>your text is unchanged</source>
        <translation>您的文字没有改动</translation>
    </message>
    <message>
        <source>{time} you took it back</source>
        <translation>{time} 您已撤回</translation>
    </message>
    <message>
        <source>{time} paused</source>
        <translation>{time} 已暂停</translation>
    </message>
    <message>
        <source>{time} in a package</source>
        <translation>{time} 已装入介质包</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>尚无回执</translation>
    </message>
    <message>
        <source>no receipt arrived</source>
        <translation>没有收到回执</translation>
    </message>
    <message>
        <source>{time} the portal has no record of it</source>
        <translation>{time} 门户查无记录</translation>
    </message>
    <message>
        <source>receipt and text are here</source>
        <translation>回执和正文都在本机</translation>
    </message>
    <message>
        <source>nothing was decided</source>
        <translation>没有作出决定</translation>
    </message>
    <message>
        <source>both texts are kept</source>
        <translation>双方内容都已保留</translation>
    </message>
    <message>
        <source>your text is in the draft</source>
        <translation>正文仍在草稿中</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>等待上一项</translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation>下次 {time}</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>回执 {number}</translation>
    </message>
    <message>
        <source>You confirmed it</source>
        <translation>您已确认</translation>
    </message>
    <message>
        <source>It leaves</source>
        <translation>到时发出</translation>
    </message>
    <message>
        <source>until then it may be taken back</source>
        <translation>此前可以撤回</translation>
    </message>
    <message>
        <source>Attempt without success</source>
        <translation>发送未成</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>下次自动发送</translation>
    </message>
    <message>
        <source>by itself, while the portal can be reached</source>
        <translation>联网时自动进行</translation>
    </message>
    <message>
        <source>No answer arrived</source>
        <translation>没有应答，结果未明</translation>
    </message>
    <message>
        <source>The portal refused it</source>
        <translation>门户拒收</translation>
    </message>
    <message>
        <source>Changed on the portal meanwhile</source>
        <translation>门户上已有变化</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Packed for a medium</source>
        <translation>已装入介质包</translation>
    </message>
    <message>
        <source>its receipt comes back in a package</source>
        <translation>回执将随回执包带回</translation>
    </message>
    <message>
        <source>Closed by you</source>
        <translation>您已撤回</translation>
    </message>
    <message>
        <source>Already settled at the portal</source>
        <translation>门户已另有结果</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>已自动结束</translation>
    </message>
    <message>
        <source>Receipt arrived</source>
        <translation>收到回执</translation>
    </message>
    <message>
        <source>The portal has no record of it</source>
        <translation>门户查无记录</translation>
    </message>
    <message>
        <source>probably restored from a backup</source>
        <translation>可能从备份恢复过</translation>
    </message>
    <message>
        <source>The item is not public any more, so there was nothing left to withdraw. Your text is unchanged.</source>
        <translation>稿件已不在公开页面，无需再撤稿。您的文字没有改动。</translation>
    </message>
    <message>
        <source>The item had come back already, so there was nothing left to recall. Your text is unchanged; you can mend it and submit it again.</source>
        <translation>稿件已先行退回，无需再撤回。您的文字没有改动，修改后可重新提交。</translation>
    </message>
    <message>
        <source>The item had been rejected already, so there was nothing left to recall. Your text is unchanged.</source>
        <translation>稿件已先行被否决，无需再撤回。您的文字没有改动。</translation>
    </message>
    <message>
        <source>The item had been approved already and could not be recalled any more. Your text is unchanged. If it must not be public, ask for it to be withdrawn.</source>
        <translation>稿件已先行审核通过，不能再撤回。您的文字没有改动。如不应公开，请申请撤稿。</translation>
    </message>
    <message>
        <source>The item is not in review any more, so there was nothing left to recall. Your text is unchanged.</source>
        <translation>稿件已不在审核中，无需再撤回。您的文字没有改动。</translation>
    </message>
    <message>
        <source>A newer version of the item is in review, so the one before it was not recalled. Your text is unchanged.</source>
        <translation>稿件已有更新的版本在审核中，先前提交的版本不再撤回。您的文字没有改动。</translation>
    </message>
    <message>
        <source>The portal had confirmed this (receipt {number}) and refuses it now: it no longer has it, probably restored from a backup. Your text is unchanged, and the receipt stays here as proof. Ask the administrator of the portal what was lost, mend what the reason names, then submit it again.</source>
        <translation>门户曾确认过（回执 {number}），现在却不接收：门户可能从备份恢复，已没有这份记录。您的稿件没有变化，回执留在本机作为凭据。请向门户管理员问明丢失了什么，按所列原因处理后再次提交。</translation>
    </message>
    <message>
        <source>The portal confirmed exactly the version you confirmed, once more: it had lost it, probably restored from a backup. Your text is unchanged; nothing is left to do.</source>
        <translation>门户再次确认，与您确认的版本完全一致：此前门户可能从备份恢复，丢失了记录。您的稿件没有变化，不用再做什么。</translation>
    </message>
    <message>
        <source>The portal confirmed exactly the version you confirmed; its receipt came on a medium. A portal that goes back to a backup later cannot tell this computer: your text and the receipt stay here. Then let your colleague open the same package again and hand it in once more; it takes effect once.</source>
        <translation>门户已确认，与您确认的版本完全一致；回执由介质带回。门户以后如从备份恢复，本机无从得知：稿件和回执都保存在本机。届时请同事再次打开同一个介质包，选择“门户曾从备份恢复：再次提交”，只会生效一次。</translation>
    </message>
    <message>
        <source>{n} of them had been confirmed before: the portal had lost them, probably restored from a backup, and has them again. Your texts are unchanged; nothing is left to do.</source>
        <translation>其中 {n} 份此前已确认过：门户可能曾从备份恢复，丢失后现已补回。您的稿件没有变化，不用再做什么。</translation>
    </message>
    <message>
        <source>{n} of the refused had been confirmed before: the portal no longer has them, probably restored from a backup. Your texts are unchanged and the receipts stay here as proof. They wait for you in the outbox.</source>
        <translation>被拒的有 {n} 项此前已确认过：门户可能从备份恢复，已没有这些记录。您的稿件没有变化，回执留在本机作为凭据，请到发件箱处理。</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Headings, addressee, signature and date appear here.</source>
        <translation>标题、主送、落款和日期会列在这里。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OversightCard</name>
    <message>
        <source>{level} should have decided by {due}</source>
        <translation>{level}应于 {due} 前审核</translation>
    </message>
    <message>
        <source>emergency: {level} completes the record by {due}</source>
        <translation>应急稿：{level}须于 {due} 前补审</translation>
    </message>
</context>
<context>
    <name>OversightDialog</name>
    <message>
        <source>Overdue items and records</source>
        <translation>督办与补审</translation>
    </message>
    <message>
        <source>Nothing is overdue, and no record is open.</source>
        <translation>没有超时的稿件，也没有待补审的记录。</translation>
    </message>
    <message>
        <source>If it cannot wait, release the claim: others may decide then.</source>
        <translation>如不能等，可解除认领，由他人审核。</translation>
    </message>
    <message>
        <source>Remind the reviewers of this level, or give somebody a warrant to decide.</source>
        <translation>请提醒本级审核人，或授权他人代为审核。</translation>
    </message>
    <message>
        <source>Your word waits to be sent.</source>
        <translation>您的意见待发送。</translation>
    </message>
    <message>
        <source>Read the page that was published. Confirm it as it is, or object with a reason; to mend or withdraw it, go the usual way.</source>
        <translation>请先查看已发布的页面，再确认，或写明理由提出异议；更正或撤稿请走通常流程。</translation>
    </message>
    <message>
        <source>Another reviewer completes this record; it stays here until it is done.</source>
        <translation>由其他审核人补审；完成前一直列在这里。</translation>
    </message>
    <message>
        <source>Please say what you object to, in at least {n} characters.</source>
        <translation>请写明异议，不少于 {n} 个字。</translation>
    </message>
    <message>
        <source>Overdue items and open records</source>
        <translation>超时稿件与待补审记录</translation>
    </message>
    <message>
        <source>Remark (needed to object)</source>
        <translation>意见（提出异议时必填）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Read the page</source>
        <translation>查看已发布页面</translation>
    </message>
    <message>
        <source>Release the claim…</source>
        <translation>解除认领…</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>Confirm as published</source>
        <translation>确认无误</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OversightLine</name>
    <message>
        <source>See them</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>{n} items were not decided in time.</source>
        <translation>
            <numerusform>{n} 件超时未审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records of emergencies are open.</source>
        <translation>
            <numerusform>{n} 件应急稿待补审。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OversightModel</name>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Record overdue</source>
        <translation>补审超时</translation>
    </message>
    <message>
        <source>Record open</source>
        <translation>待补审</translation>
    </message>
    <message>
        <source>{level} speaks next, by {due}</source>
        <translation>待{level}补审，{due} 前</translation>
    </message>
    <message>
        <source>your word is on its way</source>
        <translation>您的意见待发送</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>{level} should have decided by {due}</source>
        <translation>{level}应于 {due} 前审核</translation>
    </message>
    <message>
        <source>claimed by {name}</source>
        <translation>{name} 认领</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>门户</translation>
    </message>
    <message>
        <source>Column layout</source>
        <translation>统一栏目布局</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>生成诊断包…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机检查</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Versions and states, without article text, messages or names.</source>
        <translation>只含版本和运行状态，不含稿件、留言和个人信息。</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>复制诊断信息</translation>
    </message>
</context>
<context>
    <name>OwnNews</name>
    <message numerus="yes">
        <source>The portal confirmed {n} operations</source>
        <translation>
            <numerusform>门户已确认 {n} 项操作</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {state}</source>
        <translation>{title}：{state}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>“{word}” is not mentioned any more</source>
        <translation>不再提示“{word}”</translation>
    </message>
    <message>
        <source>“{word}” stands in your dictionary</source>
        <translation>“{word}”已加入我的词典</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>OwnWordsModel</name>
    <message>
        <source>not mentioned any more</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>right as it is</source>
        <translation>本来正确</translation>
    </message>
</context>
<context>
    <name>PackageDesk</name>
    <message>
        <source>Packages</source>
        <translation>介质包</translation>
    </message>
    <message>
        <source>Export as package</source>
        <translation>导出为介质包</translation>
    </message>
    <message numerus="yes">
        <source>{n} operations go into package number {number} ({size}).</source>
        <translation>
            <numerusform>{n} 项操作将装入第 {number} 号介质包（{size}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait here for the receipt that comes back on the medium, and are not sent meanwhile. The package is valid until {ends}. It is signed, not encrypted: whoever holds the medium can read it.</source>
        <translation>装包后它们在此等候介质带回的回执，期间不会发送。介质包有效期至{ends}。介质包只签名、不加密：拿到介质的人都能阅读其中内容。</translation>
    </message>
    <message numerus="yes">
        <source>{n} operations stay out of it.</source>
        <translation>
            <numerusform>另有 {n} 项不会装入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>介质包</translation>
    </message>
    <message>
        <source>Packages (*.pindao)</source>
        <translation>介质包 (*.pindao)</translation>
    </message>
    <message>
        <source>Package number {number} written and read back: {file}. Eject the medium, then unplug it.</source>
        <translation>第 {number} 号介质包已写入并读回核对：{file}。请先弹出介质，再拔下。</translation>
    </message>
    <message>
        <source>Import package</source>
        <translation>导入介质包</translation>
    </message>
    <message>
        <source>Another package is open or under way: close it first, then open this one.</source>
        <translation>另一个介质包正打开或正在报送：请先关闭它，再打开这一个。</translation>
    </message>
    <message>
        <source>The portal answered everything. Take the receipts back on the medium.</source>
        <translation>门户已全部答复。请把回执导出到介质带回。</translation>
    </message>
    <message numerus="yes">
        <source>{n} receipts taken in, {refused} refused by the portal.</source>
        <translation>
            <numerusform>已导入 {n} 份回执，门户拒绝 {refused} 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Import package</source>
        <translation>导入介质包</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>包内内容</translation>
    </message>
    <message>
        <source>Reason to hand it in although drafts here differ</source>
        <translation>与本机草稿不同仍报送的理由</translation>
    </message>
    <message>
        <source>Reason, for the record of this workstation</source>
        <translation>报送理由，留存在本机记录中</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执包</translation>
    </message>
    <message>
        <source>Package of an outbox</source>
        <translation>发件箱介质包</translation>
    </message>
    <message>
        <source>Made by {name} ({unit}) on {made}, number {number}, valid until {ends}. The signature fits and every byte is as it was signed. It is not encrypted.</source>
        <translation>由{name}（{unit}）于{made}制作，第 {number} 号，有效期至{ends}。签名相符，内容与签名时逐字节一致。介质包不加密。</translation>
    </message>
    <message>
        <source>Take receipts in</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Hand in to portal</source>
        <translation>提交到门户</translation>
    </message>
    <message>
        <source>Handing in…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Export receipts…</source>
        <translation>导出回执…</translation>
    </message>
    <message>
        <source>Portal was restored: hand in once more</source>
        <translation>门户曾从备份恢复：再次提交</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>not handed in yet</source>
        <translation>尚未提交</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>回执 {number}</translation>
    </message>
</context>
<context>
    <name>PageWatch</name>
    <message>
        <source>I have taken note</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>A place of the local store had changed on the disk and was repaired. Every text there was checked; a damaged one opens at its last good state.</source>
        <translation>本机稿库有一处在磁盘上变了样，已修好。那里的稿件文字都已逐篇核对；受损的会以最后的完好状态打开。</translation>
    </message>
    <message>
        <source>Small notes beside them, such as times and settings, could not be proved: look at them once.</source>
        <translation>旁边的零碎记录（如时间、设置）无法证实是否原样，请看一眼。</translation>
    </message>
    <message>
        <source>Have the disk checked.</source>
        <translation>请让人检查这块磁盘。</translation>
    </message>
    <message>
        <source>A place of the local store cannot be read. Nothing is deleted, and what is open here can be copied. Close the program and start it again: all that is sound is read then, and a backup can be restored.</source>
        <translation>本机稿库有一处读不出来。什么都没有删，这里打开的文字可以复制。请关闭程序再打开：届时读出所有完好的内容，也可从备份恢复。</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Locate</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This line speaks of no single place</source>
        <translation>这一行不对应某一处</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Converted for this kind of item</source>
        <translation>因本类稿件不用而转换</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>The paste before this one is still being read</source>
        <translation>上一次粘贴还在读取</translation>
    </message>
    <message>
        <source>Paste receipt</source>
        <translation>粘贴回执</translation>
    </message>
    <message>
        <source>Everything the clipboard held is listed. {key} goes through the places.</source>
        <translation>剪贴板中的每一项都在下面列出。按 {key} 逐处查看。</translation>
    </message>
    <message>
        <source>Undo the paste</source>
        <translation>撤销粘贴</translation>
    </message>
    <message>
        <source>The text was edited after this paste: take the steps back with Ctrl+Z.</source>
        <translation>粘贴之后正文又有改动，请用 Ctrl+Z 逐步撤销。</translation>
    </message>
    <message>
        <source>Nothing has been pasted into this text yet</source>
        <translation>本稿还没有粘贴过内容</translation>
    </message>
    <message numerus="yes">
        <source>Reading what was pasted: {count} paragraphs so far</source>
        <translation>
            <numerusform>正在读取粘贴的内容：已读 {count} 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelling leaves the text as it is</source>
        <translation>取消后不写入任何内容</translation>
    </message>
    <message>
        <source>Esc takes all of it out again</source>
        <translation>按 Esc 可全部撤回</translation>
    </message>
    <message>
        <source>Inserting what was pasted</source>
        <translation>正在插入粘贴的内容</translation>
    </message>
    <message>
        <source>Pasted: {converted} converted, {dropped} dropped</source>
        <translation>已粘贴：转换 {converted} 处，去掉 {dropped} 处</translation>
    </message>
    <message>
        <source>Pasted: {converted} converted, {dropped} dropped; for this kind of item: {what}</source>
        <translation>已粘贴：转换 {converted} 处，去掉 {dropped} 处；因本类稿件不用：{what}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>PictureInsertion</name>
    <message>
        <source>Insert image</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Pictures {patterns}</source>
        <translation>图片 {patterns}</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Choose myself</source>
        <translation>改为逐项选择</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>门户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>合并结果</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose column</source>
        <translation>选择栏目</translation>
    </message>
    <message>
        <source>Take this column</source>
        <translation>用这个栏目</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>民意征集</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
</context>
<context>
    <name>PlacesList</name>
    <message>
        <source>Places of this merge</source>
        <translation>本次合并的各处</translation>
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
    <name>PortalFound</name>
    <message>
        <source>Checks of the portal</source>
        <translation>门户检查</translation>
    </message>
    <message>
        <source>The portal has not told what its own checks found.</source>
        <translation>门户没有告知自己的检查结果。</translation>
    </message>
    <message>
        <source>Rules or lexicon there were not the author&apos;s.</source>
        <translation>门户所用的规则或词库与作者不同。</translation>
    </message>
    <message>
        <source>Checks of the portal: not kept. This came in before it kept reports.</source>
        <translation>门户检查：未留存。这次送审早于门户开始留存检查报告。</translation>
    </message>
    <message>
        <source>The author gave no reason for this. It is for you to judge.</source>
        <translation>作者没有说明理由，请您判断。</translation>
    </message>
    <message numerus="yes">
        <source>{n} more are kept on the portal.</source>
        <translation>
            <numerusform>还有 {n} 条留存在门户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Found by the portal alone:</source>
        <translation>以下只有门户发现：</translation>
    </message>
    <message>
        <source>The portal found nothing besides.</source>
        <translation>门户没有另外的发现。</translation>
    </message>
    <message>
        <source>Checked by the portal {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}</source>
        <translation>门户收稿时已检查 {at}：{n} 条规则 · 规则目录 {rules} · 词库 {lexicon}</translation>
    </message>
    <message>
        <source>Found by the portal besides: {n}</source>
        <translation>门户另外发现 {n}</translation>
    </message>
</context>
<context>
    <name>PortalPage</name>
    <message numerus="yes">
        <source>every {n} minutes</source>
        <translation>
            <numerusform>每 {n} 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即发出</translation>
    </message>
    <message>
        <source>as this computer is set</source>
        <translation>跟随系统设置</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>While the portal can be reached.</source>
        <translation>联网时进行。</translation>
    </message>
    <message>
        <source>How long what you confirmed waits before it may leave.</source>
        <translation>确认后等待多久才发出，此前可以撤回。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>share with the editors of my units</source>
        <translation>与本单位采编人员共享</translation>
    </message>
    <message>
        <source>ask the links of my drafts if they lead anywhere</source>
        <translation>检查稿件中的链接能否打开</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Name and password, where the proxy asks for them</source>
        <translation>代理要求账号和密码时在此填写</translation>
    </message>
    <message>
        <source>Portal and synchronising</source>
        <translation>门户与同步</translation>
    </message>
    <message>
        <source>at most {n} KB per second</source>
        <translation>每秒不超过 {n} KB</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>单位根证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>as fast as the line allows</source>
        <translation>不限速</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>不用代理</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>手动填写</translation>
    </message>
    <message>
        <source>Of attachments on their way up, and of new versions; texts are never held back.</source>
        <translation>对上传的附件和下载的新版本生效；文字从不受限。</translation>
    </message>
    <message>
        <source>Through the portal, while online; reviewers see none of them.</source>
        <translation>在线时经门户共享，送审前审核人看不到。</translation>
    </message>
    <message>
        <source>In the background, while online. Other sites then see this computer&apos;s address.</source>
        <translation>联网时在后台检查；对方网站会看到本机地址。</translation>
    </message>
    <message>
        <source>Certificates are checked in every case.</source>
        <translation>任何情况下都检查证书。</translation>
    </message>
    <message>
        <source>Name and port. Used from the next start on.</source>
        <translation>名称和端口。下次启动时生效。</translation>
    </message>
    <message>
        <source>Trusted beside the system&apos;s own. Used from the next start on.</source>
        <translation>在系统信任的证书之外追加。下次启动时生效。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>网络代理</translation>
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
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Follow the cursor</source>
        <translation>跟随光标</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>Preview of the public page</source>
        <translation>公开页面预览</translation>
    </message>
</context>
<context>
    <name>ProofNote</name>
    <message>
        <source>Compare again</source>
        <translation>再核一次</translation>
    </message>
    <message>
        <source>The public page is being fetched and compared…</source>
        <translation>正在取回公开页面并比对……</translation>
    </message>
    <message>
        <source>The public side differs from what was approved ({time}). {faults} The approved text is safe here and on the portal; tell the portal&apos;s administrator.</source>
        <translation>公开页面与审定稿不一致（{time}）。{faults}审定稿在本机和门户上都完好；请告知门户管理员。</translation>
    </message>
    <message>
        <source>The public page is what was approved, byte for byte ({time}).</source>
        <translation>公开页面与审定稿逐字节一致（{time}）。</translation>
    </message>
    <message>
        <source>What stands at the public address is what was approved ({time}).</source>
        <translation>公开地址上的内容与审定的一致（{time}）。</translation>
    </message>
    <message numerus="yes">
        <source>{n} files compared.</source>
        <translation>
            <numerusform>已比对 {n} 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Since then the page could not be reached.</source>
        <translation>此后未能打开该页面。</translation>
    </message>
    <message>
        <source>The public page was not compared with the approved text yet.</source>
        <translation>公开页面尚未与审定稿比对。</translation>
    </message>
    <message>
        <source>The public page could not be reached yet; it is tried again by itself.</source>
        <translation>公开页面暂时打不开，稍后自动再核。</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>Nothing stands at the public address.</source>
        <translation>公开地址上没有页面。</translation>
    </message>
    <message>
        <source>The public page ends too early: text is missing.</source>
        <translation>公开页面不完整，缺少内容。</translation>
    </message>
    <message>
        <source>The public page is an earlier revision ({hash}).</source>
        <translation>公开页面是较早的版本（{hash}）。</translation>
    </message>
    <message>
        <source>The page stands in another place: {place}</source>
        <translation>页面位置不对：{place}</translation>
    </message>
    <message>
        <source>its address leads elsewhere</source>
        <translation>地址转到了别处</translation>
    </message>
    <message>
        <source>The last approval was given to another revision.</source>
        <translation>最后一级审核通过的是另一个版本。</translation>
    </message>
    <message>
        <source>The file “{name}” is missing.</source>
        <translation>附件“{name}”缺失。</translation>
    </message>
    <message>
        <source>The file “{name}” is not the approved one.</source>
        <translation>附件“{name}”与审定的不同。</translation>
    </message>
    <message>
        <source>A page stands at the address though it was taken down.</source>
        <translation>稿件已撤下，原地址仍有页面。</translation>
    </message>
    <message>
        <source>What the portal put there is not what was approved: {part}.</source>
        <translation>门户所示与审定的不一致：{part}。</translation>
    </message>
    <message>
        <source>The portal carried out something else than what was signed here.</source>
        <translation>门户执行的申请事项与在此签署的不是同一项。</translation>
    </message>
    <message>
        <source>Another page stands at the public address.</source>
        <translation>公开地址上是另一个页面。</translation>
    </message>
    <message>
        <source>The public page differs, first at “{line}”.</source>
        <translation>公开页面内容不同，首处为“{line}”。</translation>
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
    <name>ProxyDesk</name>
    <message>
        <source>This computer uses no proxy on the way to the portal.</source>
        <translation>本机连接门户不经过代理。</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Sign in at the proxy</source>
        <translation>登录代理</translation>
    </message>
    <message>
        <source>Name and password for the proxy {place}</source>
        <translation>代理 {place} 的账号和密码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Type the name that the proxy knows, without a colon.</source>
        <translation>请填写代理账号，不能含冒号。</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keyring, sent to this proxy alone. On the way to the proxy they are not encrypted: do not use the password of your portal account.</source>
        <translation>保存在本机密钥环，只发给这个代理。发往代理时不加密，请勿使用门户账号的密码。</translation>
    </message>
    <message>
        <source>There is no keyring here: kept until the program ends, sent to this proxy alone. On the way to the proxy they are not encrypted: do not use the password of your portal account.</source>
        <translation>本机没有密钥环：只保留到程序退出，只发给这个代理。发往代理时不加密，请勿使用门户账号的密码。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Nothing waits for your decision.</source>
        <translation>没有等您审核的稿件。</translation>
    </message>
    <message>
        <source>submitted by {name}</source>
        <translation>{name} 提交</translation>
    </message>
    <message>
        <source>changed since you read it</source>
        <translation>您看过后有改动</translation>
    </message>
</context>
<context>
    <name>QueueDue</name>
    <message>
        <source>today before {time}</source>
        <translation>今天 {time} 前</translation>
    </message>
    <message>
        <source>over since {time}</source>
        <translation>{time} 已超期</translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>审级</translation>
    </message>
    <message>
        <source>Give it a name to find it by.</source>
        <translation>请起个名字，方便以后找到。</translation>
    </message>
    <message>
        <source>A name has at most {limit} characters.</source>
        <translation>名字最多 {limit} 个字。</translation>
    </message>
    <message>
        <source>There are {limit} saved filters already. Delete one first.</source>
        <translation>已存满 {limit} 个筛选，请先删除一个。</translation>
    </message>
    <message>
        <source>Another filter has this name. Choose a different one.</source>
        <translation>已有同名的筛选，请换个名字。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Changed since I looked</source>
        <translation>看后有改动</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未看</translation>
    </message>
    <message>
        <source>Decision not taken</source>
        <translation>决定未生效</translation>
    </message>
    <message>
        <source>Claimed by me</source>
        <translation>我认领的</translation>
    </message>
</context>
<context>
    <name>QueueKept</name>
    <message>
        <source>Offline ready</source>
        <translation>可离线审</translation>
    </message>
    <message>
        <source>Not all here</source>
        <translation>未带齐</translation>
    </message>
    <message>
        <source>Not taken along</source>
        <translation>未带</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>claimed: {who}</source>
        <translation>认领：{who}</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未看</translation>
    </message>
    <message>
        <source>to be decided by {time}</source>
        <translation>应于 {time} 前决定</translation>
    </message>
    <message>
        <source>{name} looks after it:</source>
        <translation>{name} 认领期限：</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>edition {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>changed since you looked</source>
        <translation>您看过后有改动</translation>
    </message>
    <message>
        <source>in a bundle</source>
        <translation>同步发布</translation>
    </message>
    <message>
        <source>Decision not taken</source>
        <translation>决定未生效</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>For me</source>
        <translation>待我审</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>最近在前</translation>
    </message>
    <message>
        <source>For me {n}</source>
        <translation>待我审 {n}</translation>
    </message>
    <message>
        <source>For me {n} of {all}</source>
        <translation>待我审 {n} / {all}</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>没有符合筛选的稿件</translation>
    </message>
    <message>
        <source>Other items wait for you.</source>
        <translation>还有别的稿件待您审。</translation>
    </message>
    <message>
        <source>Show the whole queue</source>
        <translation>显示全部待审</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Nothing waits for your review</source>
        <translation>没有待您审核的稿件</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>还没有已处理的稿件</translation>
    </message>
    <message>
        <source>What you decide stays here while the item is in review.</source>
        <translation>您的决定会留在这里，直到稿件审核结束。</translation>
    </message>
    <message>
        <source>Items to review</source>
        <translation>待审稿件</translation>
    </message>
    <message>
        <source>by due time</source>
        <translation>按时限</translation>
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
    <name>RadarCard</name>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>columns: {n} · fine: {fine}</source>
        <translation>{n} 个栏目 · 正常 {fine}</translation>
    </message>
    <message>
        <source>no items</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>{n} of {limit} days</source>
        <translation>{n}/{limit} 天</translation>
    </message>
</context>
<context>
    <name>RadarDialog</name>
    <message>
        <source>All columns</source>
        <translation>全部栏目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找栏目</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>No day is counted for this column.</source>
        <translation>这个栏目没有时限。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>No column fits. Take words or filters away.</source>
        <translation>没有符合的栏目，请减少查找词或筛选。</translation>
    </message>
    <message>
        <source>Every item of the channel keeps its home page fresh; choose a column.</source>
        <translation>频道内任一栏目有更新，首页即为更新；请选择具体栏目。</translation>
    </message>
    <message>
        <source>Nothing was published here yet. Publish, or ask to merge the column.</source>
        <translation>此栏目尚无内容，请补充，或联系门户管理员撤并栏目。</translation>
    </message>
    <message>
        <source>New item in this column</source>
        <translation>在此栏目新建</translation>
    </message>
    <message>
        <source>Show its items</source>
        <translation>查看稿件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RadarModel</name>
    <message>
        <source>The last working day before the end is about {day}: the days off of that year are not announced yet.</source>
        <translation>期限前的最后工作日约为 {day}：该年放假调休安排尚未公布。</translation>
    </message>
    <message>
        <source>The last working day before the end is {day}.</source>
        <translation>期限前的最后工作日是 {day}。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>{day} (about)</source>
        <translation>约 {day}</translation>
    </message>
    <message>
        <source>{n} of {limit} days</source>
        <translation>{n}/{limit} 天</translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RadarTable</name>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>更新要求</translation>
    </message>
    <message>
        <source>Last item</source>
        <translation>最近更新</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>最迟</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>每年 1 次</translation>
    </message>
    <message>
        <source>every {months} months ({days} days)</source>
        <translation>每 {months} 个月（{days} 天）</translation>
    </message>
    <message>
        <source>every {days} days</source>
        <translation>每 {days} 天</translation>
    </message>
    <message>
        <source>every year by {day}</source>
        <translation>每年 {day} 前</translation>
    </message>
    <message>
        <source>as soon as facts change</source>
        <translation>内容变动即更新</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>不计时</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
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
    <message numerus="yes">
        <source>{area}, {count} need you</source>
        <translation>
            <numerusform>{area}，{count} 件待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Reading your texts</source>
        <translation>正在读取稿件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel and quit</source>
        <translation>取消并退出</translation>
    </message>
    <message>
        <source>Stopping. Nothing was changed.</source>
        <translation>正在停止。没有任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts read; now they are made searchable.</source>
        <translation>
            <numerusform>已读出 {n} 篇稿件，正在建立检索。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts read so far</source>
        <translation>
            <numerusform>已读出 {n} 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>The local store was written by a newer version of the program. What this version understands of it is being read. Nothing in the store is changed; it opens for reading only.</source>
        <translation>本地稿库由更新版本的程序写成。正在读取本版本能识别的内容。稿库不作任何改动，读完后以只读方式打开。</translation>
    </message>
    <message>
        <source>The path of the local store is longer than the {longest} bytes it may have. Everything in it is being read. Nothing is changed; the store opens for reading only, and you can export it.</source>
        <translation>本地稿库的路径超过 {longest} 字节的上限。正在读取其中全部内容。没有任何改动；读完后以只读方式打开，可以导出。</translation>
    </message>
    <message>
        <source>The folder of the local store cannot be written. Everything in it is being read. Nothing is changed; the store opens for reading only, and you can export it.</source>
        <translation>本地稿库所在文件夹无法写入。正在读取其中全部内容。没有任何改动；读完后以只读方式打开，可以导出。</translation>
    </message>
    <message>
        <source>The local store is damaged. Every text that is still sound is being read, from it and from the newest backup. The damaged file stays as it is, and nothing is deleted. After that you can read, export, and restore.</source>
        <translation>本地稿库已损坏。正在从稿库和最近的备份中读取所有完好的文字。损坏的文件保持原样，不删除任何内容。读完后可以查看、导出和恢复。</translation>
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
        <source>Recall</source>
        <translation>撤回送审</translation>
    </message>
    <message>
        <source>Take it back before the first decision</source>
        <translation>在首次审核决定之前收回</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修订</translation>
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
    <message>
        <source>Inline</source>
        <translation>行内</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>this version ({hash})</source>
        <translation>本稿（{hash}）</translation>
    </message>
    <message>
        <source>Change {k} of {n}</source>
        <translation>第 {k} / {n} 处</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <translation>
            <numerusform>共 {n} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>you decide</source>
        <translation>由您决定</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Review sheet…</source>
        <translation>审校单…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>How to show the difference</source>
        <translation>差异的显示方式</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
</context>
<context>
    <name>ReasonPicker</name>
    <message>
        <source>Usual reasons</source>
        <translation>常用理由</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>常用理由</translation>
    </message>
    <message>
        <source>Forget the reason in the field</source>
        <translation>从常用中删去输入框里的理由</translation>
    </message>
    <message>
        <source>Keep the reason in the field</source>
        <translation>把输入框里的理由存为常用</translation>
    </message>
    <message>
        <source>Kept among your reasons</source>
        <translation>已存为您的常用理由</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已删去</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Recalling</name>
    <message>
        <source>The recall waits in the outbox. Your text stays as it is; once the portal confirms, you can go on writing and submit again.</source>
        <translation>撤回已进入发件箱。您的文本不变；门户确认后可继续修改并重新送审。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Import receipt</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>Made from {name}, {time}</source>
        <translation>由 {name} 导入，{time}</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>打开原文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ReceiptList</name>
    <message numerus="yes">
        <source>{n} more lines of this kind</source>
        <translation>
            <numerusform>另有 {n} 条同类</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>RecentColumns</name>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>Recovered items</source>
        <translation>已恢复的稿件</translation>
    </message>
    <message>
        <source>These were being written when the program ended. Each opens as it was at its time; at most the last two seconds of typing are missing.</source>
        <translation>程序退出时正在编写这些稿件。每篇都恢复到所示时间，最多缺少最后两秒键入的内容。</translation>
    </message>
    <message>
        <source>All good</source>
        <translation>都没问题</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>打开稿件</translation>
    </message>
</context>
<context>
    <name>RecoveryNote</name>
    <message>
        <source>The program did not end properly. Your text is recovered as it was at {time}; at most the last two seconds of typing are missing.</source>
        <translation>程序上次没有正常退出。您的文字已恢复到 {time}，最多缺少最后两秒键入的内容。</translation>
    </message>
    <message>
        <source>See the differences</source>
        <translation>查看差异</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
</context>
<context>
    <name>RecoveryNotice</name>
    <message numerus="yes">
        <source>The program did not end properly. {n} items are recovered.</source>
        <translation>
            <numerusform>程序上次没有正常退出。已恢复 {n} 篇稿件。</numerusform>
        </translation>
    </message>
    <message>
        <source>See which</source>
        <translation>查看是哪些</translation>
    </message>
    <message>
        <source>The program did not end properly. “{title}” is recovered as it was at {time}.</source>
        <translation>程序上次没有正常退出。《{title}》已恢复到 {time}。</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>打开稿件</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Your texts cannot be opened</source>
        <translation>稿件无法打开</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The disk cannot be read or written.</source>
        <translation>磁盘无法读写。</translation>
    </message>
    <message>
        <source>What was saved lies on the disk as it was; nothing was changed. Once the cause is gone, try again.</source>
        <translation>已保存的内容仍原样在磁盘上，没有任何改动。原因消除后请重试。</translation>
    </message>
    <message>
        <source>What was saved lies on the disk as it was; nothing was changed. Once the cause is gone, try again; or let a backup take the place of the store, which is kept as it is now.</source>
        <translation>已保存的内容仍原样在磁盘上，没有任何改动。原因消除后请重试；也可以用备份替换稿库，现有稿库会原样留存。</translation>
    </message>
</context>
<context>
    <name>RejectDialog</name>
    <message>
        <source>Reject this item?</source>
        <translation>否决这篇稿件？</translation>
    </message>
    <message>
        <source>A rejected item is closed: it cannot be changed and submitted again. To have it mended, return it.</source>
        <translation>否决后这篇稿件即告结束，不能修改后再送审。如需修改，请选择“退回修改”。</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>Do not reject</source>
        <translation>不否决</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
</context>
<context>
    <name>ReleaseBlock</name>
    <message>
        <source>Publish at a set time</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Time of publication</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>End of validity</source>
        <translation>有效期截止时间</translation>
    </message>
    <message>
        <source>At the end of validity</source>
        <translation>到期处理</translation>
    </message>
    <message>
        <source>the page stays, marked as expired</source>
        <translation>保留页面，标明已失效</translation>
    </message>
    <message>
        <source>the page is taken down</source>
        <translation>撤下页面</translation>
    </message>
    <message>
        <source>Public note of correction</source>
        <translation>更正说明（公开）</translation>
    </message>
    <message>
        <source>What was corrected; stands at the foot of the page with its day</source>
        <translation>更正了什么；将与日期一起显示在页面末尾</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>请按 2026-12-01 09:00 的格式填写日期和时间。</translation>
    </message>
    <message>
        <source>then</source>
        <translation>到期后</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release a colleague&apos;s claim</source>
        <translation>解除同事的认领</translation>
    </message>
    <message>
        <source>Why it cannot wait (needed)</source>
        <translation>为何不能等（必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不解除</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除认领</translation>
    </message>
    <message>
        <source>Then any reviewer of this level may decide; who did it is on record.</source>
        <translation>解除后本级审核人均可审核；由谁解除有记录。</translation>
    </message>
    <message>
        <source>End the claim of {name}?</source>
        <translation>解除 {name} 的认领？</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>请写明理由，不少于 {n} 个字。</translation>
    </message>
</context>
<context>
    <name>ReminderDesk</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>下一工作日</translation>
    </message>
    <message>
        <source>No reminder before {time}.</source>
        <translation>{time} 前不再提醒。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message numerus="yes">
        <source>{n} terms</source>
        <translation>
            <numerusform>{n} 项期限</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message numerus="yes">
        <source>{n} are over.</source>
        <translation>
            <numerusform>{n} 项已超期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} end today.</source>
        <translation>
            <numerusform>其中 {n} 件今天到期。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>No day is counted here. Choose a row or a case that has a last day.</source>
        <translation>这里没有时限。请先选中一行或一件有期限的事项。</translation>
    </message>
    <message numerus="yes">
        <source>{n} things wait for you.</source>
        <translation>
            <numerusform>今天有 {n} 件事等您处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} terms press.</source>
        <translation>
            <numerusform>{n} 项期限临近。</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder before {time}.</source>
        <translation>{time} 前不再提醒。</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Taken down by the portal</source>
        <translation>门户移除的稿件</translation>
    </message>
    <message numerus="yes">
        <source>The portal removed {n} items at once</source>
        <translation>
            <numerusform>门户一次移除了 {n} 件稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>That many at once is unusual, so nothing was changed here yet. Your drafts and versions stay in either case. Ask the portal&apos;s administrator if you did not expect it.</source>
        <translation>一次移除这么多并不寻常，因此本机尚未作任何改动。无论怎样选择，您的草稿和各版本都会保留。如非预期，请先向门户管理员核实。</translation>
    </message>
    <message>
        <source>Items the portal removed</source>
        <translation>门户移除的稿件列表</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再定</translation>
    </message>
    <message>
        <source>Keep as it was here</source>
        <translation>保留本机记录</translation>
    </message>
    <message>
        <source>Mark as removed</source>
        <translation>照门户处理</translation>
    </message>
</context>
<context>
    <name>RemovalNotice</name>
    <message numerus="yes">
        <source>The portal removed {n} items at once. Nothing was changed here yet.</source>
        <translation>
            <numerusform>门户一次移除了 {n} 件稿件，本机尚未作任何改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look and decide…</source>
        <translation>查看并决定…</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 件</translation>
    </message>
</context>
<context>
    <name>ReplyArea</name>
    <message>
        <source>No reply yet</source>
        <translation>尚未动笔</translation>
    </message>
    <message>
        <source>Begin with an empty text, a template or a similar reply.</source>
        <translation>可以从空白、模板或相似答复开始。</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>撰写答复</translation>
    </message>
    <message>
        <source>Returned by {who}: {reason}</source>
        <translation>{who} 退回：{reason}</translation>
    </message>
</context>
<context>
    <name>ReplyBar</name>
    <message>
        <source>Template</source>
        <translation>套用模板</translation>
    </message>
    <message>
        <source>Insert basis</source>
        <translation>插入依据</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Open in the editor, with all fields</source>
        <translation>在编辑器中打开（全部字段）</translation>
    </message>
    <message numerus="yes">
        <source>{n} words</source>
        <translation>
            <numerusform>{n} 字</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} · saved {time}</source>
        <translation>{words} · 已保存 {time}</translation>
    </message>
</context>
<context>
    <name>ReplyFoot</name>
    <message>
        <source>Replying unit</source>
        <translation>答复单位</translation>
    </message>
    <message>
        <source>Public, without name and telephone</source>
        <translation>公开，隐去姓名电话</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>撤回送审</translation>
    </message>
    <message>
        <source>Public version</source>
        <translation>看公开版</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交一审</translation>
    </message>
    <message>
        <source>To the sender alone: no consent</source>
        <translation>来信人不同意公开，仅答复本人</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{file} is opened as soon as you have begun.</source>
        <translation>开始使用后自动打开 {file}。</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts are back. Now connect to the portal, or write without one.</source>
        <translation>
            <numerusform>已恢复 {n} 篇稿件。接下来请连接门户，或直接写稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>Backup or package</source>
        <translation>备份或介质包</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Restore from a backup or a package</source>
        <translation>从备份或介质包恢复</translation>
    </message>
    <message>
        <source>After changing computers, or on one without a network</source>
        <translation>换电脑，或在不联网的电脑上使用</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Everything goes back to how it was then. The store as it is now is kept as a backup of its own, so you can come back. What was confirmed and not sent yet is asked for at the portal before it leaves.</source>
        <translation>全部内容回到备份时的样子。现在的稿库会另存为一份备份，可以再恢复回来。已确认但尚未送达的操作，先向门户核对再发送。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Drafts of this backup</source>
        <translation>备份中的草稿</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>本机还没有备份。</translation>
    </message>
    <message>
        <source>Restore this draft only</source>
        <translation>只恢复这一篇</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore everything</source>
        <translation>恢复全部</translation>
    </message>
    <message>
        <source>Choose a draft at the right first.</source>
        <translation>请先在右侧选择一篇草稿。</translation>
    </message>
</context>
<context>
    <name>ResultClock</name>
    <message>
        <source>Time for the result</source>
        <translation>反馈时限</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>查看结果反馈</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>The time for the result, day by day</source>
        <translation>反馈时限逐日推算</translation>
    </message>
    <message>
        <source>Basis: rule {rule} of the layout; the last day is not moved off weekends</source>
        <translation>依据：规则 {rule}；最后一日遇休息日不顺延</translation>
    </message>
    <message>
        <source>The result is published</source>
        <translation>结果已反馈</translation>
    </message>
    <message>
        <source>Runs from {day} on</source>
        <translation>{day}截止后开始计时</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>已超期，应于{day}前反馈</translation>
    </message>
    <message>
        <source>Both pages link to each other.</source>
        <translation>两个页面已互相链接。</translation>
    </message>
    <message>
        <source>Ends {day}; within {span} the result is due, until {last}.</source>
        <translation>{day}截止；截止后 {span}内反馈结果，即 {last}前。</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working day left</source>
        <translation>{day}截止，当日不计，{span}；还余 {n} 个工作日</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working day over</source>
        <translation>{day}截止，当日不计，{span}；已超 {n} 个工作日</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working days left</source>
        <translation>{day}截止，当日不计，{span}；还余 {n} 个工作日</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working days over</source>
        <translation>{day}截止，当日不计，{span}；已超 {n} 个工作日</translation>
    </message>
    <message>
        <source>{n} month</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} week</source>
        <translation>{n} 周</translation>
    </message>
    <message>
        <source>{n} working day</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} 日</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} 周</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 日</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
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
    <name>ReturnedCard</name>
    <message>
        <source>Nothing came back to you.</source>
        <translation>没有退回给您的稿件。</translation>
    </message>
    <message>
        <source>“{reason}”</source>
        <translation>“{reason}”</translation>
    </message>
    <message>
        <source>Go and mend</source>
        <translation>去修改</translation>
    </message>
</context>
<context>
    <name>ReviewNotes</name>
    <message>
        <source>No decisions yet</source>
        <translation>还没有已处理的稿件</translation>
    </message>
    <message>
        <source>Nothing waits for your review</source>
        <translation>没有待您审核的稿件</translation>
    </message>
    <message>
        <source>Items appear here as soon as the portal assigns them to your level.</source>
        <translation>稿件送到您这一级后会出现在这里。</translation>
    </message>
    <message>
        <source>The text is not on this computer yet</source>
        <translation>正文还没有取到本机</translation>
    </message>
    <message>
        <source>It is fetched with the next synchronisation; until then nobody can decide.</source>
        <translation>下次同步时会取来；在此之前不能作出决定。</translation>
    </message>
    <message>
        <source>Look at the changes</source>
        <translation>重看差异</translation>
    </message>
    <message>
        <source>A newer version came in. Look at what changed before you decide.</source>
        <translation>稿件有了新的一版。请先重看差异，再作决定。</translation>
    </message>
    <message>
        <source>Your decision did not take effect. {why}</source>
        <translation>您的决定没有生效。{why}</translation>
    </message>
    <message>
        <source>The older text is not on this computer yet: this is the whole new one.</source>
        <translation>较早的一版还没有取到本机：下面是新稿全文。</translation>
    </message>
    <message>
        <source>First edition: everything is new, there is nothing to compare with.</source>
        <translation>首次报送：全文都是新的，没有可对比的版本。</translation>
    </message>
    <message>
        <source>The whole text, fields and attachments, compared with nothing.</source>
        <translation>全文、字段和附件，未与其他版本对比。</translation>
    </message>
    <message>
        <source>Both versions are the same: text, fields and attachments.</source>
        <translation>两版完全相同：正文、字段和附件都没有差异。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>when items come in or become overdue</source>
        <translation>新到或超期时提醒</translation>
    </message>
    <message>
        <source>when a term comes near, ends, or is over</source>
        <translation>期限临近、到期或超期时</translation>
    </message>
    <message>
        <source>a number and a short menu</source>
        <translation>显示数字和快捷菜单</translation>
    </message>
    <message>
        <source>name the items</source>
        <translation>显示稿件标题</translation>
    </message>
    <message>
        <source>at the first start of a working day</source>
        <translation>工作日第一次启动时</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Review and notices</source>
        <translation>审核与通知</translation>
    </message>
    <message numerus="yes">
        <source>{n} items, the earliest due first</source>
        <translation>
            <numerusform>{n} 件，时限早的先带</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不带</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Together, ten minutes apart at least; none while you look here.</source>
        <translation>合并提醒，至少相隔十分钟；正在看本窗口时不提醒。</translation>
    </message>
    <message>
        <source>Reminders of terms</source>
        <translation>期限提醒</translation>
    </message>
    <message>
        <source>Each once, with buttons to be reminded later; what was missed, together.</source>
        <translation>每件事每个阶段只提醒一次，可稍后提醒；错过的合并提醒。</translation>
    </message>
    <message>
        <source>In a notice</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>Else it says how many, and nothing that others should not read.</source>
        <translation>不勾选时只说件数，旁人看不到内容。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>What comes meanwhile is told afterwards, together.</source>
        <translation>这段时间的消息过后合并提醒。</translation>
    </message>
    <message>
        <source>Digest of the day</source>
        <translation>每日摘要</translation>
    </message>
    <message>
        <source>How many wait and are overdue, of which units, and which terms press.</source>
        <translation>有多少待审和超期、属于哪些单位，以及临近的期限。</translation>
    </message>
    <message>
        <source>Notification area</source>
        <translation>系统托盘</translation>
    </message>
    <message>
        <source>Where the desktop has one; closing the window still quits.</source>
        <translation>桌面有托盘时显示；关闭窗口仍会退出程序。</translation>
    </message>
    <message>
        <source>Take along for offline review</source>
        <translation>离线审稿携带</translation>
    </message>
    <message>
        <source>Texts, what they are compared with, and files.</source>
        <translation>正文、对比用的旧稿和附件。</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>附件总量</translation>
    </message>
    <message>
        <source>At most; fetched when nothing is being sent.</source>
        <translation>最多；没有内容要送出时才下载。</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>The queue could not be read</source>
        <translation>待审列表读不出来</translation>
    </message>
    <message>
        <source>Last synchronised {when}</source>
        <translation>上次同步 {when}</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Submitted</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>已批注</translation>
    </message>
    <message>
        <source>Change of the page submitted</source>
        <translation>页面变更送审</translation>
    </message>
    <message>
        <source>Published again</source>
        <translation>重新发布</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Bundle left</source>
        <translation>退出组合</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Claim released</source>
        <translation>取消认领</translation>
    </message>
    <message>
        <source>Message handled</source>
        <translation>办理留言</translation>
    </message>
    <message>
        <source>Record completed</source>
        <translation>补审</translation>
    </message>
    <message>
        <source>Opinions sorted</source>
        <translation>意见已整理</translation>
    </message>
    <message>
        <source>Version {hash}</source>
        <translation>稿件版本 {hash}</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>第 {n} / {total} 页</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>对应版本</translation>
    </message>
    <message>
        <source>Checks of the portal: not kept.</source>
        <translation>门户检查：未留存。</translation>
    </message>
    <message>
        <source>Checked by the portal {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}.</source>
        <translation>门户收稿时已检查 {at}：运行规则 {n} 条，规则目录 {rules}，词库 {lexicon}。</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Approved</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Secrecy reviewed</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Last seen by you</source>
        <translation>我上次看的</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Submitted last time</source>
        <translation>上次报送</translation>
    </message>
    <message>
        <source>Chosen version</source>
        <translation>所选版本</translation>
    </message>
    <message>
        <source>Nothing (whole text)</source>
        <translation>无（看全文）</translation>
    </message>
    <message>
        <source>{time}, {name} ({hash})</source>
        <translation>{time} {name}（{hash}）</translation>
    </message>
    <message>
        <source>fetched {time} ({hash})</source>
        <translation>{time} 取回（{hash}）</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Editor</source>
        <translation>采编</translation>
    </message>
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
    <message>
        <source>Final review</source>
        <translation>终审</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Portal administration</source>
        <translation>门户管理</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>采编</translation>
    </message>
    <message>
        <source>first review</source>
        <translation>一审</translation>
    </message>
    <message>
        <source>second review</source>
        <translation>二审</translation>
    </message>
    <message>
        <source>third review</source>
        <translation>三审</translation>
    </message>
    <message>
        <source>final review</source>
        <translation>终审</translation>
    </message>
    <message>
        <source>secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>门户管理</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>去合并…</translation>
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
        <source>Opinions on this consultation</source>
        <translation>查看征集意见</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Policy and interpretation together…</source>
        <translation>政策解读同步发布…</translation>
    </message>
    <message>
        <source>New interpretation of this policy</source>
        <translation>以此政策新建解读</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Mark its validity…</source>
        <translation>标注时效…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤稿…</translation>
    </message>
    <message>
        <source>Publish at a set time…</source>
        <translation>定时发布…</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>立即发布</translation>
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
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>New from this item</source>
        <translation>以此稿新建</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Why: {rule}</source>
        <translation>为什么：{rule}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rule {rule} of catalogue {version}</source>
        <translation>规则 {rule} · 规则目录 {version}</translation>
    </message>
    <message>
        <source>For administrators: regular expressions</source>
        <translation>供管理员：正则表达式</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>可信程度</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>何时检查</translation>
    </message>
    <message>
        <source>May let it stand</source>
        <translation>谁可放行</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Read in the official text</source>
        <translation>已核对官方原文</translation>
    </message>
    <message>
        <source>Read in a copy of the official text</source>
        <translation>已核对官方文件的转载件</translation>
    </message>
    <message>
        <source>Known from practice; the text was not at hand</source>
        <translation>据工作经验，未核对原文</translation>
    </message>
    <message>
        <source>Derived for this program; no text says it so</source>
        <translation>本程序推定，没有明文规定</translation>
    </message>
    <message>
        <source>while drafting</source>
        <translation>起草时</translation>
    </message>
    <message>
        <source>at the preview</source>
        <translation>预览时</translation>
    </message>
    <message>
        <source>at submission</source>
        <translation>提交时</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>审核时</translation>
    </message>
    <message>
        <source>at publication</source>
        <translation>发布时</translation>
    </message>
    <message>
        <source>Nobody: it has to be mended</source>
        <translation>不能放行，必须改正</translation>
    </message>
    <message>
        <source>The editor, with a written reason</source>
        <translation>编辑写明理由后</translation>
    </message>
    <message>
        <source>The last reviewer alone, with a written reason</source>
        <translation>仅终审人员写明理由后</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Look at the backups</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>The disk is full. Your newest changes are saved, in room that was kept back for this. Free some space now: there is no more of it.</source>
        <translation>磁盘已满。最近的修改已保存在为此预留的空间里。请立即清理磁盘：预留空间已用完。</translation>
    </message>
    <message>
        <source>No copy of the backup in the second place</source>
        <translation>备份未写入第二存放处</translation>
    </message>
    <message>
        <source>No backup: {why}</source>
        <translation>未能备份：{why}</translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Save filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选的名字</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SavedFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>已存的筛选</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Size of the image</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>How the image will look</source>
        <translation>处理后的样子</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>{width} pixels (limit of the layout)</source>
        <translation>{width} 像素（栏目上限）</translation>
    </message>
    <message>
        <source>{width} pixels</source>
        <translation>{width} 像素</translation>
    </message>
    <message>
        <source>Own size: {width} pixels</source>
        <translation>原始大小：{width} 像素</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Being prepared…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>{width} × {height}, {size}</source>
        <translation>{width} × {height}，{size}</translation>
    </message>
    <message>
        <source>Before: {sizes}</source>
        <translation>处理前：{sizes}</translation>
    </message>
    <message>
        <source>After: {sizes}</source>
        <translation>处理后：{sizes}</translation>
    </message>
    <message>
        <source>turned upright</source>
        <translation>已转正</translation>
    </message>
    <message>
        <source>scaled down</source>
        <translation>已缩小</translation>
    </message>
    <message>
        <source>format converted</source>
        <translation>已转换格式</translation>
    </message>
    <message>
        <source>compressed more strongly</source>
        <translation>已加大压缩</translation>
    </message>
    <message>
        <source>colours made sRGB</source>
        <translation>颜色已转为 sRGB</translation>
    </message>
    <message>
        <source>place of the photo removed</source>
        <translation>已去除拍摄地点</translation>
    </message>
    <message>
        <source>camera data removed</source>
        <translation>已去除相机信息</translation>
    </message>
    <message>
        <source>stays animated</source>
        <translation>保留动画</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>{n} messages of citizens hold these words, too.</source>
        <translation>
            <numerusform>另有 {n} 条留言含有这些字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Many messages of citizens hold these words, too.</source>
        <translation>另有许多条留言含有这些字。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看留言</translation>
    </message>
</context>
<context>
    <name>Secrecy</name>
    <message>
        <source>Open</source>
        <translation>待审查</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Asked above</source>
        <translation>报上级确定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Not to be public</source>
        <translation>不予公开</translation>
    </message>
    <message>
        <source>{name} (secrecy officer) {time}</source>
        <translation>{name}（保密员）{time}</translation>
    </message>
    <message>
        <source>Please choose.</source>
        <translation>请选择。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters: the author reads it.</source>
        <translation>请写明理由（不少于 {n} 个字），作者会看到。</translation>
    </message>
    <message>
        <source>Only what was examined in every point may be public: tick each of them.</source>
        <translation>逐项审查后方可公开：请勾选每一项。</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-30.</source>
        <translation>这不是日期，请写成 2026-11-30 这样。</translation>
    </message>
    <message>
        <source>This is longer than the form takes ({n}).</source>
        <translation>超过审查表的长度（{n} 个字）。</translation>
    </message>
    <message>
        <source>Please choose anew.</source>
        <translation>请重新选择。</translation>
    </message>
</context>
<context>
    <name>SecrecyBar</name>
    <message>
        <source>Your record holds only for the version you see. If it changes meanwhile, it has to be examined again.</source>
        <translation>审查结论只对您看到的版本有效；内容如有改动，须重新审查。</translation>
    </message>
    <message>
        <source>Secrecy review…</source>
        <translation>填写保密审查表…</translation>
    </message>
</context>
<context>
    <name>SecrecyCard</name>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>审查人</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{hash}, not the one in review</source>
        <translation>{hash}，与当前不一致</translation>
    </message>
    <message>
        <source>{hash}, the one in review</source>
        <translation>{hash}，与当前一致</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>对应版本</translation>
    </message>
    <message>
        <source>Nobody has examined this item yet. {level} may approve only after.</source>
        <translation>还没有人审查这份稿件。审查通过后，{level}才能通过。</translation>
    </message>
    <message>
        <source>The content changed since it was examined: the record holds no longer. {level} may approve only after a new one.</source>
        <translation>审查之后内容又有改动，原审查结论已失效。重新审查后，{level}才能通过。</translation>
    </message>
    <message>
        <source>The officer asked above. {level} may approve only after an answer.</source>
        <translation>保密员已报上级确定。有了结论，{level}才能通过。</translation>
    </message>
    <message>
        <source>Examine again…</source>
        <translation>重新审查…</translation>
    </message>
    <message>
        <source>Fill in the form…</source>
        <translation>填写审查表…</translation>
    </message>
</context>
<context>
    <name>SecrecyDesk</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>approved by {name} {time}</source>
        <translation>{name} {time} 通过</translation>
    </message>
    <message>
        <source>Secrecy review recorded.</source>
        <translation>保密审查已登记。</translation>
    </message>
    <message>
        <source>It can be taken back for {s} seconds.</source>
        <translation>{s} 秒内可以撤回。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taken back; it waits for your record again</source>
        <translation>已撤回，稿件仍待您审查</translation>
    </message>
</context>
<context>
    <name>SecrecyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Confirming signs the record as {name}, for this very version.</source>
        <translation>确认即以 {name} 的名义签署，只对此版本有效。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记结论</translation>
    </message>
    <message>
        <source>Record: may be public</source>
        <translation>登记：同意公开</translation>
    </message>
    <message>
        <source>Record and send back</source>
        <translation>登记并退回</translation>
    </message>
    <message>
        <source>Record: not to be public</source>
        <translation>登记：不予公开</translation>
    </message>
    <message>
        <source>Record: ask above</source>
        <translation>登记：报上级确定</translation>
    </message>
    <message numerus="yes">
        <source>{n} fields are still to be mended; nothing was recorded.</source>
        <translation>
            <numerusform>还有 {n} 项需要补正，尚未登记。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>text in quotation marks is expected</source>
        <translation>应为引号中的文字</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high} is expected</source>
        <translation>应为 {low} 到 {high} 的整数</translation>
    </message>
    <message>
        <source>one of these is expected: {choices}</source>
        <translation>应为以下之一：{choices}</translation>
    </message>
    <message>
        <source>a time as in 07:30 is expected</source>
        <translation>应为时间，例如 07:30</translation>
    </message>
    <message>
        <source>an address that begins with https:// is expected</source>
        <translation>应为以 https:// 开头的地址</translation>
    </message>
    <message>
        <source>name and port are expected, as in proxy:8080, without a password; or system, or none</source>
        <translation>应为名称和端口，如 proxy:8080，不含密码；或 system、none</translation>
    </message>
    <message>
        <source>a folder of each person&apos;s own is expected: it begins with ~ or holds {user}</source>
        <translation>应为每人各自的文件夹：以 ~ 开头，或含 {user}</translation>
    </message>
    <message>
        <source>the whole path of a folder is expected, as in /media/approved</source>
        <translation>应为文件夹的完整路径，例如 /media/approved</translation>
    </message>
    <message>
        <source>a table of texts is expected</source>
        <translation>应为文字组成的表</translation>
    </message>
    <message>
        <source>a list of names of settings is expected</source>
        <translation>应为设置名称的列表</translation>
    </message>
    <message>
        <source>there is no setting of this name</source>
        <translation>没有这个名称的设置</translation>
    </message>
    <message>
        <source>only an administrator sets this</source>
        <translation>只能由管理员设定</translation>
    </message>
    <message>
        <source>everybody sets this for themselves</source>
        <translation>由每个人自行设定，不能统一设定</translation>
    </message>
    <message>
        <source>this line is not TOML, as in name = &quot;value&quot; ({problem})</source>
        <translation>此行不符合 TOML 写法，例如 name = &quot;value&quot;（{problem}）</translation>
    </message>
    <message>
        <source>the file cannot be read ({problem})</source>
        <translation>文件无法读取（{problem}）</translation>
    </message>
    <message>
        <source>a folder, not a file</source>
        <translation>是文件夹，不是文件</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>larger than 256 KB</source>
        <translation>超过 256 KB</translation>
    </message>
    <message>
        <source>not UTF-8: save it in this encoding</source>
        <translation>不是 UTF-8 编码，请另存为 UTF-8</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接循环</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁盘读取错误</translation>
    </message>
    <message>
        <source>set by the administrator · {place}</source>
        <translation>由管理员设定 · {place}</translation>
    </message>
    <message>
        <source>proposed by the administrator · {place}</source>
        <translation>管理员建议 · {place}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选择</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>出厂默认</translation>
    </message>
    <message>
        <source>{told}; perhaps {near} is meant</source>
        <translation>{told}；是否应为 {near}</translation>
    </message>
    <message>
        <source>{file}: {key} {expected}</source>
        <translation>{file}：{key} {expected}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {key} {expected}</source>
        <translation>{file} 第 {line} 行：{key} {expected}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Address of the portal</source>
        <translation>门户地址</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>Size of the sheet</source>
        <translation>稿纸显示比例</translation>
    </message>
    <message>
        <source>Time to take back</source>
        <translation>可撤回时间</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>同步间隔</translation>
    </message>
    <message>
        <source>Sending of files</source>
        <translation>附件上传</translation>
    </message>
    <message>
        <source>Proxy of the system</source>
        <translation>跟随系统代理</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>根证书</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>In a notice</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Digest of the day</source>
        <translation>每日摘要</translation>
    </message>
    <message>
        <source>Reminders of terms</source>
        <translation>时限提醒</translation>
    </message>
    <message>
        <source>Notification area</source>
        <translation>通知区域</translation>
    </message>
    <message>
        <source>Take along for offline review</source>
        <translation>离线审核携带</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>携带的附件</translation>
    </message>
    <message>
        <source>Share drafts</source>
        <translation>共享草稿</translation>
    </message>
    <message>
        <source>Live links</source>
        <translation>链接检查</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>备份的第二处位置</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Approved medium for packages</source>
        <translation>介质包的批准位置</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>程序更新</translation>
    </message>
    <message>
        <source>Address of new versions</source>
        <translation>更新服务器地址</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Folders of dialogs</source>
        <translation>对话框的文件夹</translation>
    </message>
</context>
<context>
    <name>SettingsFacts</name>
    <message>
        <source>every state of a day, one a minute for a week, one in ten minutes for a month, then one an hour; versions and what you went back from stay. Past {n} an item is thinned sooner, past {all} for all items together those with most states.</source>
        <translation>一天内每个状态，一周内每分钟一个，一个月内每十分钟一个，更早每小时一个；版本和恢复前的内容一直保留。单篇超过 {n} 时提早精简；全部稿件合计超过 {all} 时，状态最多的稿件提早精简。</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>兼管</translation>
    </message>
    <message>
        <source>kept in the system&apos;s credential store</source>
        <translation>由系统凭据库保存</translation>
    </message>
    <message>
        <source>until the program ends</source>
        <translation>关闭程序即失效</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录凭据</translation>
    </message>
    <message>
        <source>none: this computer works on its own</source>
        <translation>未设置，仅在本机工作</translation>
    </message>
    <message>
        <source>every {n} minutes while online</source>
        <translation>在线时每 {n} 分钟</translation>
    </message>
    <message>
        <source>every {n} minute while online</source>
        <translation>在线时每 {n} 分钟</translation>
    </message>
    <message>
        <source>not since the program was started</source>
        <translation>本次启动后尚未同步</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>{n} s against the portal</source>
        <translation>与门户相差 {n} 秒</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>{columns} columns, {templates} templates</source>
        <translation>{columns} 个栏目，{templates} 个模板</translation>
    </message>
    <message>
        <source>{n} rules, version {version}</source>
        <translation>{n} 条，版本 {version}</translation>
    </message>
    <message>
        <source>{n} entries, version {version}</source>
        <translation>{n} 条，版本 {version}</translation>
    </message>
    <message>
        <source>delivered with the program</source>
        <translation>随程序安装</translation>
    </message>
    <message>
        <source>portal, signature valid, {time}</source>
        <translation>门户，签名有效，{time}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Check rules</source>
        <translation>检查规则</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>词库</translation>
    </message>
    <message>
        <source>{used}, {free} free on the disk</source>
        <translation>{used}，盘内可用 {free}</translation>
    </message>
    <message>
        <source>items {items}, files {files}, other {other}</source>
        <translation>稿件 {items} · 附件 {files} · 其他 {other}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Of which</source>
        <translation>其中</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>SettingsMaker</name>
    <message>
        <source>Channel Editor</source>
        <translation>频道采编</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>Diagnostic information copied</source>
        <translation>已复制诊断信息</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>Overview</source>
        <translation>总览与诊断</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Portal and synchronising</source>
        <translation>门户与同步</translation>
    </message>
    <message>
        <source>Review and notices</source>
        <translation>审核与通知</translation>
    </message>
    <message>
        <source>Lexicons</source>
        <translation>词库与词典</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>门户</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Column layout</source>
        <translation>统一栏目布局</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Credential store</source>
        <translation>系统凭据库</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>reached, everything exchanged</source>
        <translation>已连上，数据已交换</translation>
    </message>
    <message>
        <source>not asked since the program was started</source>
        <translation>本次启动后尚未连接</translation>
    </message>
    <message>
        <source>this computer is {n} s ahead</source>
        <translation>本机快 {n} 秒</translation>
    </message>
    <message>
        <source>this computer is {n} s behind</source>
        <translation>本机慢 {n} 秒</translation>
    </message>
    <message>
        <source>{version}, signed by the portal</source>
        <translation>{version}，门户签名有效</translation>
    </message>
    <message>
        <source>{version}, delivered with the program</source>
        <translation>{version}，随程序安装</translation>
    </message>
    <message>
        <source>announced for the coming year, too</source>
        <translation>明年的安排也已公布</translation>
    </message>
    <message>
        <source>{year} is not announced yet</source>
        <translation>{year} 年待公布</translation>
    </message>
    <message>
        <source>the sign-in is kept by the system</source>
        <translation>登录凭据由系统保存</translation>
    </message>
    <message>
        <source>no safe store: the sign-in ends with the program</source>
        <translation>没有可信的凭据库，关闭程序即退出登录</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>可用 {size}</translation>
    </message>
</context>
<context>
    <name>SharingDesk</name>
    <message>
        <source>{name} changed a draft that you changed, too; both are kept</source>
        <translation>{name}也改了您改过的草稿；两边都已保留</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>去合并</translation>
    </message>
    <message>
        <source>{name} is writing on it, since {time}</source>
        <translation>{name}正在编辑 · {time} 起</translation>
    </message>
    <message>
        <source>{name} shared another text of this reply; open it in the editor.</source>
        <translation>{name} 共享了这份答复的另一版本，您的文字仍在这里；请在编辑器中打开处理。</translation>
    </message>
    <message>
        <source>{name} shared another text at {time}; both are kept.</source>
        <translation>{name}于 {time} 共享了另一版文本；两边都已保留。</translation>
    </message>
    <message>
        <source>Merge with {name}&apos;s text…</source>
        <translation>与{name}的版本合并…</translation>
    </message>
    <message>
        <source>{name} shared a newer text at {time}. Yours stands here unchanged.</source>
        <translation>{name}于 {time} 共享了更新的版本；您眼前的文本未被改动。</translation>
    </message>
    <message>
        <source>Update to {name}&apos;s version</source>
        <translation>更新到{name}的版本</translation>
    </message>
    <message>
        <source>“{title}” is now {name}&apos;s version</source>
        <translation>《{title}》已更新到{name}的版本</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>Review sheet</source>
        <translation>审校单</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Review sheet {title}</source>
        <translation>审校单 {title}</translation>
    </message>
    <message>
        <source>The review sheet is in {file}.</source>
        <translation>审校单已写入 {file}。</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>文号</translation>
    </message>
</context>
<context>
    <name>SheetWriter</name>
    <message>
        <source>Changes</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>保密审查</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>审校单</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请事项摘要</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>稿件类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>送审人</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>门户最近变动</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>本稿版本</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>nothing: whole text</source>
        <translation>不对比，全文如下</translation>
    </message>
    <message>
        <source>Sheet made</source>
        <translation>制单时间</translation>
    </message>
    <message>
        <source>Index number</source>
        <translation>索引号</translation>
    </message>
    <message>
        <source>Another version waits on the portal by now: {hash}</source>
        <translation>门户上现在待审的已是另一稿：{hash}</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Rules that ran over this version: {n}. Rules {rules}, layout pack {pack}. Blocking {block}, warnings {warn}, notes {info}.</source>
        <translation>本稿已过 {n} 条规则。规则 {rules}，规则包 {pack}。阻断 {block}，警告 {warn}，提示 {info}。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reasons for warnings that were kept stand in the submission, which was not sent from this computer.</source>
        <translation>保留警告的理由写在送审请求里；该请求不是从本机发出的，本机没有。</translation>
    </message>
    <message>
        <source>Kept warning</source>
        <translation>保留的警告</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reason of the submitter</source>
        <translation>送审人说明的理由</translation>
    </message>
    <message>
        <source>No warning was kept.</source>
        <translation>没有保留的警告。</translation>
    </message>
    <message>
        <source>Found by the portal besides, without a reason:</source>
        <translation>门户另外发现、提交人没有说明理由的：</translation>
    </message>
    <message>
        <source>Checked by the submitter {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}.</source>
        <translation>提交人提交前已检查 {at}：运行规则 {n} 条，规则目录 {rules}，词库 {lexicon}。</translation>
    </message>
    <message>
        <source>The whole text; nothing is compared.</source>
        <translation>全文；没有对比版本。</translation>
    </message>
    <message>
        <source>Both versions are stored alike.</source>
        <translation>两稿存储的内容完全相同。</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes from {old} to {new}.</source>
        <translation>
            <numerusform>自 {old} 至 {new} 共 {n} 处改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>审签</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>审级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结论与理由</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>submitted again</source>
        <translation>重新送审</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>confirmed afterwards</source>
        <translation>补审：确认无误</translation>
    </message>
    <message>
        <source>objected</source>
        <translation>补审：提出异议</translation>
    </message>
    <message>
        <source>record open</source>
        <translation>待补审</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Receipts on this computer</source>
        <translation>本机回执</translation>
    </message>
    <message>
        <source>None: nothing about this item was sent from here.</source>
        <translation>无：本机没有发出过此稿的请求。</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执号</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Chain head</source>
        <translation>链头</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Restored. The store as it was is kept as a backup.</source>
        <translation>已恢复。原来的稿库另存为一份备份。</translation>
    </message>
    <message>
        <source>Done. The store was compared row by row, and a backup of it is made.</source>
        <translation>已完成。稿库已逐行核对，并做了备份。</translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>SideHeads</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>门户</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The last version both had</source>
        <translation>双方共同的上一版</translation>
    </message>
    <message>
        <source>No version both had</source>
        <translation>没有共同的上一版</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Check results and earlier decisions</source>
        <translation>检查结果和此前的决定</translation>
    </message>
    <message>
        <source>Released with</source>
        <translation>同步发布</translation>
    </message>
    <message numerus="yes">
        <source>{n} rules here</source>
        <translation>
            <numerusform>本机核对 {n} 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The rules are running…</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>The author says: {note}</source>
        <translation>送审说明：{note}</translation>
    </message>
    <message>
        <source>No rule found anything.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Checked by the author {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}</source>
        <translation>作者提交前已检查 {at}：{n} 条规则 · 规则目录 {rules} · 词库 {lexicon}</translation>
    </message>
    <message>
        <source>Found by the author&apos;s program, not by this one.</source>
        <translation>作者的程序查出，本机未查出。</translation>
    </message>
    <message>
        <source>Found by the author&apos;s program, not by this one: {words}</source>
        <translation>作者的程序查出，本机未查出：{words}</translation>
    </message>
    <message>
        <source>Earlier decisions</source>
        <translation>此前的决定</translation>
    </message>
    <message>
        <source>Nobody has decided on this submission yet.</source>
        <translation>本次送审还没有人作出决定。</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in with the browser</source>
        <translation>用浏览器登录</translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <translation>用登录码登录</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>登录码</translation>
    </message>
    <message>
        <source>Go on in the browser. This window waits up to five minutes, and can be used.</source>
        <translation>请在浏览器中继续。本窗口最多等待五分钟，期间可照常操作。</translation>
    </message>
    <message>
        <source>Asking the portal for a code…</source>
        <translation>正在向门户申请登录码……</translation>
    </message>
    <message>
        <source>Open this address on any computer or telephone and type the code: {url}</source>
        <translation>请在任意一台电脑或手机上打开以下地址并输入登录码：{url}</translation>
    </message>
    <message>
        <source>Signed in as {name}.</source>
        <translation>已登录：{name}。</translation>
    </message>
    <message>
        <source>The code has run out. Ask for a new one.</source>
        <translation>登录码已过期，请重新申请。</translation>
    </message>
    <message>
        <source>The sign-in was refused on the other device.</source>
        <translation>登录已在另一台设备上被拒绝。</translation>
    </message>
    <message>
        <source>The portal gives no more codes for now. Try again in ten minutes.</source>
        <translation>门户暂不发放登录码，请十分钟后再试。</translation>
    </message>
    <message>
        <source>Holds for {minutes}:{seconds}</source>
        <translation>{minutes}:{seconds} 内有效</translation>
    </message>
</context>
<context>
    <name>SnippetEdit</name>
    <message>
        <source>Snippet</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>使用范围</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>仅自己</translation>
    </message>
    <message>
        <source>Everybody who writes for {unit} here</source>
        <translation>本机上为{unit}撰稿的人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Write the words that shall be put in.</source>
        <translation>请填写要插入的内容。</translation>
    </message>
    <message>
        <source>Give it a name to find it by.</source>
        <translation>请起一个便于查找的名称。</translation>
    </message>
    <message>
        <source>At most {limit} KB fit into a snippet; nothing was kept yet.</source>
        <translation>一条常用语最多 {limit} KB；尚未保存，内容仍在此窗口中。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SnippetPicker</name>
    <message>
        <source>Snippets</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Search names and words</source>
        <translation>搜索名称和内容</translation>
    </message>
    <message numerus="yes">
        <source>{count} snippets cannot be read, the disk has changed them; they were left alone.</source>
        <translation>
            <numerusform>有 {count} 条常用语在磁盘上已损坏，无法读取；已原样保留，其余不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet. Select words in the text and keep them as a snippet.</source>
        <translation>还没有常用语。在正文中选中文字，即可存为常用语。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Snippet “{name}” kept</source>
        <translation>已保存常用语“{name}”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Snippet “{name}” deleted</source>
        <translation>已删除常用语“{name}”</translation>
    </message>
</context>
<context>
    <name>SnippetsModel</name>
    <message>
        <source>Only me</source>
        <translation>仅自己</translation>
    </message>
</context>
<context>
    <name>SortingCard</name>
    <message>
        <source>Sort</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>采纳情况</translation>
    </message>
    <message>
        <source>Add a tag, Enter</source>
        <translation>输入标签，按 Enter 添加</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>加标签</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes wait in the outbox</source>
        <translation>
            <numerusform>{n} 项整理在发件箱待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the tag {tag} away</source>
        <translation>去掉标签“{tag}”</translation>
    </message>
</context>
<context>
    <name>SourceMode</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>deep headings</source>
        <translation>过深的标题</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>This template does not allow {what}: they became text, no word was lost.</source>
        <translation>本模板不允许{what}，已转为普通文字，内容没有丢失。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Markdown source. Edits are taken over as one step when you go back.</source>
        <translation>Markdown 源文。返回版面时，所做修改作为一步计入撤销。</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>返回版面</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Markdown source</source>
        <translation>Markdown 源文</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
</context>
<context>
    <name>StandingNote</name>
    <message>
        <source>Publish now</source>
        <translation>立即发布</translation>
    </message>
    <message>
        <source>Nobody counted this end: it is written in the submission that was approved ({time}).</source>
        <translation>此期限不是计算得出的：由审核通过的送审内容写明（{time}）。</translation>
    </message>
    <message>
        <source>the file {about} is not on the portal</source>
        <translation>附件“{about}”不在门户上</translation>
    </message>
    <message>
        <source>its unit or column is no longer in the layout</source>
        <translation>所属单位或栏目已不在布局中</translation>
    </message>
    <message>
        <source>the item it would lead to is not public</source>
        <translation>所指向的稿件没有公开页面</translation>
    </message>
    <message>
        <source>what was approved is not what the portal holds</source>
        <translation>审核通过的内容与门户保存的不一致</translation>
    </message>
    <message>
        <source>Not published at its time, {time}: {why}. Your text is safe.</source>
        <translation>{time} 定时发布失败：{why}。稿件内容完好。</translation>
    </message>
    <message>
        <source>Marked on its page: {name} ({time}).</source>
        <translation>页面已标明：{name}（{time}）。</translation>
    </message>
    <message>
        <source>Valid until {time}; then the page is taken down.</source>
        <translation>有效期至 {time}，到期后撤下页面。</translation>
    </message>
    <message>
        <source>Valid until {time}; then it is marked as expired.</source>
        <translation>有效期至 {time}，到期后标明已失效。</translation>
    </message>
    <message>
        <source>Notes of correction on the page: {notes}</source>
        <translation>页面上的更正说明：{notes}</translation>
    </message>
    <message>
        <source>At its address stands a notice: {note}</source>
        <translation>原址显示撤稿说明：{note}</translation>
    </message>
    <message>
        <source>Its address leads to the page of another item.</source>
        <translation>原址转到另一稿件的页面。</translation>
    </message>
    <message>
        <source>Nothing is left at its address.</source>
        <translation>原址已无页面（410）。</translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>Support bundle</source>
        <translation>诊断包</translation>
    </message>
    <message>
        <source>{file} is written, without any text of yours.</source>
        <translation>已生成 {file}，不含任何稿件内容。</translation>
    </message>
    <message>
        <source>The bundle could not be made.</source>
        <translation>诊断包未能生成。</translation>
    </message>
</context>
<context>
    <name>StartFaultDialog</name>
    <message>
        <source>The program did not open</source>
        <translation>程序未能打开</translation>
    </message>
    <message>
        <source>The program made a mistake while it opened ({number}).</source>
        <translation>程序打开时出现错误（{number}）。</translation>
    </message>
    <message>
        <source>Nothing was changed: your texts are on this computer as they were saved.</source>
        <translation>稿件没有改动，都保存在本机。</translation>
    </message>
    <message>
        <source>Start it again. If it stays so, hand a support bundle to your administrator: it holds no text. channel-editor export --all writes every draft without the window.</source>
        <translation>请重新打开程序。仍打不开时，请把诊断包交给管理员，其中不含稿件；channel-editor export --all 可不开窗口导出全部草稿。</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>生成诊断包…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>StartNotes</name>
    <message>
        <source>Your texts lie on a network share ({what}), where a store can break. Ask your administrator for a data folder on this computer.</source>
        <translation>稿件存放在网络共享（{what}）上，稿库可能损坏。请联系管理员把数据文件夹设在本机。</translation>
    </message>
    <message>
        <source>Your texts lie in a synchronised folder ({what}), where a store can break or be set back. Ask your administrator for a data folder outside of it.</source>
        <translation>稿件存放在同步盘（{what}）中，稿库可能损坏或被旧版本覆盖。请联系管理员把数据文件夹设在同步盘之外。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {day}, which cannot be right. Your texts are saved as ever; terms and certificates are judged wrongly until it is set.</source>
        <translation>本机时钟显示 {day}，应有误。稿件照常保存；校正之前，时限和证书的判断不可靠。</translation>
    </message>
    <message numerus="yes">
        <source>{n} entries of the settings are wrong and not used; the others hold. {first}</source>
        <translation>
            <numerusform>设置文件中有 {n} 处有误，未被采用；其余设置照常生效。{first}</numerusform>
        </translation>
    </message>
    <message>
        <source>See all settings</source>
        <translation>查看全部设置</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose column…</source>
        <translation>选择栏目…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>No column chosen yet</source>
        <translation>尚未选择栏目</translation>
    </message>
    <message>
        <source>1. Where the drafts will stand</source>
        <translation>1. 草稿写入哪里</translation>
    </message>
    <message>
        <source>2. Which files</source>
        <translation>2. 哪些文件</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>把文件或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Word (.docx), web pages (.html), Markdown and text files; .doc, .wps, .odt and .rtf where LibreOffice is installed. Nothing is stored before you confirm it.</source>
        <translation>支持 Word（.docx）、网页（.html）、Markdown 和文本文件；.doc、.wps、.odt、.rtf 需要这台电脑装有 LibreOffice。确认之前不写入任何内容。</translation>
    </message>
    <message>
        <source>Up to 2,000 files at a time and 60 MB each. The tables and pages of a whole old site are not taken over yet.</source>
        <translation>每次最多 2,000 个文件，每个不超过 60 MB。整站迁移（旧站数据表、整站页面）暂不支持。</translation>
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
        <source>Final review</source>
        <translation>待终审</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>待保密审查</translation>
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
        <source>Not published in time</source>
        <translation>定时发布失败</translation>
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
        <source>Amended</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Repealed</source>
        <translation>已废止</translation>
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
    <name>StatusFacts</name>
    <message>
        <source>No portal set</source>
        <translation>未设置门户</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Last sync {time}</source>
        <translation>上次同步 {time}</translation>
    </message>
    <message>
        <source>Outbox {count}</source>
        <translation>发件箱 {count} 项</translation>
    </message>
    <message>
        <source>{count} outcome unknown</source>
        <translation>{count} 项结果未明</translation>
    </message>
    <message numerus="yes">
        <source>{count} need you</source>
        <translation>
            <numerusform>{count} 项需要您处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
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
    <name>StoryCard</name>
    <message>
        <source>What was done</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>to be sent: {act}</source>
        <translation>待发送：{act}</translation>
    </message>
    <message>
        <source>received by {unit}</source>
        <translation>{unit}收到</translation>
    </message>
    <message>
        <source>accepted by {who}</source>
        <translation>{who}受理</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>市民追问</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>to the citizen alone</source>
        <translation>仅答复本人</translation>
    </message>
    <message>
        <source>answered ({how})</source>
        <translation>已答复（{how}）</translation>
    </message>
    <message>
        <source>{who} opened the personal data</source>
        <translation>{who}查看了完整信息</translation>
    </message>
    <message>
        <source>rated {rating}</source>
        <translation>市民评价：{rating}</translation>
    </message>
    <message>
        <source>{from_unit} → {to_unit}: {reason} ({who})</source>
        <translation>{from_unit} → {to_unit}：{reason}（{who}）</translation>
    </message>
    <message numerus="yes">
        <source>{n} working days more: {reason} ({who})</source>
        <translation>
            <numerusform>延期 {n} 个工作日：{reason}（{who}）</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for more: {text}</source>
        <translation>请市民补充：{text}</translation>
    </message>
    <message>
        <source>the citizen answered</source>
        <translation>市民已补充</translation>
    </message>
</context>
<context>
    <name>Structuring</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Headings renumbered</source>
        <translation>标题已重新编号</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>All numbers follow one another; nothing was changed.</source>
        <translation>编号已经连续，没有改动。</translation>
    </message>
    <message>
        <source>This template has no numbered headings; nothing was changed.</source>
        <translation>本模板的标题不编号，没有改动。</translation>
    </message>
</context>
<context>
    <name>StyleGutter</name>
    <message>
        <source>To</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>Level 4</source>
        <translation>四级</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
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
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>分隔</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源码</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附件</translation>
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
    <name>SubmitAnswers</name>
    <message numerus="yes">
        <source>{n} comments wait for an answer</source>
        <translation>
            <numerusform>{n} 条批注待答复</numerusform>
        </translation>
    </message>
    <message>
        <source>Change to: {words}</source>
        <translation>改为：{words}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的答复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>About the whole item</source>
        <translation>针对整篇稿件</translation>
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
        <source>Only this item is sent now; {titles} still waits for you. Ctrl+Alt+B sends all items of the bundle in one go.</source>
        <translation>现在只送审这一件；{titles}还没有送审。按 Ctrl+Alt+B 可将本组一并送审。</translation>
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
    <message numerus="yes">
        <source>First review, then {n} levels in all</source>
        <translation>
            <numerusform>一审，共 {n} 级审核</numerusform>
        </translation>
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
        <source>Takes the place of edition {n}, which stays public until then</source>
        <translation>替换在线版第 {n} 版；审核通过前在线版不变</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线版</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Released with</source>
        <translation>同步发布</translation>
    </message>
    <message>
        <source>after the last approval</source>
        <translation>终审通过后立即发布</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>An emergency is published at once: leave the times and notes out.</source>
        <translation>应急稿通过后立即发布，请勿选定时、有效期或公开说明。</translation>
    </message>
</context>
<context>
    <name>SubmitSecrecy</name>
    <message>
        <source>For the secrecy review</source>
        <translation>保密审查（拟稿人填写）</translation>
    </message>
</context>
<context>
    <name>SupportDesk</name>
    <message>
        <source>Support bundle</source>
        <translation>诊断包</translation>
    </message>
    <message>
        <source>{file} is written, without any text of yours. Look before you hand it over.</source>
        <translation>已生成 {file}，不含任何稿件内容；交出前可先打开查看。</translation>
    </message>
</context>
<context>
    <name>SwitchDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep the key, so nothing was encrypted. Your text is untouched. Unlock the keyring and try again.</source>
        <translation>系统密钥环没有保存密钥，因此没有加密。您的稿件原样未动。请解锁密钥环后重试。</translation>
    </message>
</context>
<context>
    <name>SystemWords</name>
    <message>
        <source>Operation not permitted</source>
        <translation>系统不允许</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写出错，介质可能已拔出或损坏</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>设备不存在，介质可能已拔出</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>正被占用</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>设备不存在，介质可能已拔出</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>文件名或位置无效</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>写保护，只能读取</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>介质已断开</translation>
    </message>
    <message>
        <source>Software caused connection abort</source>
        <translation>介质已断开</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名太长</translation>
    </message>
</context>
<context>
    <name>TableBar</name>
    <message>
        <source>Table tools</source>
        <translation>表格工具</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>列宽</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>More table tools</source>
        <translation>更多表格工具</translation>
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
    <name>TableSizePicker</name>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows} 行 × {columns} 列</translation>
    </message>
</context>
<context>
    <name>TagPills</name>
    <message>
        <source>Which opinions</source>
        <translation>筛选意见</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message>
        <source>The proposed value was taken over.</source>
        <translation>已采用建议的内容。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Unanswered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed as asked.</source>
        <translation>已按意见修改。</translation>
    </message>
    <message>
        <source>About the whole item</source>
        <translation>针对整篇稿件</translation>
    </message>
    <message>
        <source>{field}: {quote}</source>
        <translation>{field}：{quote}</translation>
    </message>
    <message>
        <source>These words no longer stand in the text.</source>
        <translation>原文已改动，找不到这段文字。</translation>
    </message>
</context>
<context>
    <name>TalkDesk</name>
    <message>
        <source>Select the words that should be changed: in one piece, as they read.</source>
        <translation>请先选中要改的文字（连续的一段，按修改后的文字选）。</translation>
    </message>
    <message>
        <source>they go along with your decision.</source>
        <translation>会随您的决定一并送出。</translation>
    </message>
    <message>
        <source>These words are not shown: unfold the unchanged paragraphs.</source>
        <translation>这段文字未显示：请展开未改动的段落。</translation>
    </message>
    <message>
        <source>Comments are in the outbox; can be taken back for {s} seconds</source>
        <translation>批注已进入发件箱，{s} 秒内可撤回</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Talking</name>
    <message>
        <source>they go along with the submission.</source>
        <translation>会随提交一并送出。</translation>
    </message>
    <message>
        <source>Comments begin once the item was submitted for the first time.</source>
        <translation>稿件首次提交之后才能批注。</translation>
    </message>
</context>
<context>
    <name>TemplateChanges</name>
    <message>
        <source>“{label}”: other limits</source>
        <translation>“{label}”的填写要求有变</translation>
    </message>
    <message>
        <source>“{label}” is no longer a field</source>
        <translation>“{label}”不再是填写项</translation>
    </message>
    <message>
        <source>In the body: {what}; all words are kept</source>
        <translation>正文中：{what}；文字都还在</translation>
    </message>
    <message>
        <source>“{label}” is no longer a field; its value stays: {old}</source>
        <translation>“{label}”不再是填写项，原值保留：{old}</translation>
    </message>
    <message>
        <source>“{label}” is of another type</source>
        <translation>“{label}”换了填写方式</translation>
    </message>
    <message>
        <source>“{label}” has other choices</source>
        <translation>“{label}”的选项有变</translation>
    </message>
    <message>
        <source>“{label}”: the limit was {old} and is {new}</source>
        <translation>“{label}”的限制由 {old} 改为 {new}</translation>
    </message>
    <message>
        <source>“{label}” must be filled</source>
        <translation>“{label}”必须填写</translation>
    </message>
    <message>
        <source>The body has no “{label}” any more</source>
        <translation>正文不再用“{label}”</translation>
    </message>
    <message>
        <source>Levels of headings: {old}, now {new}</source>
        <translation>小标题层级由 {old} 级改为 {new} 级</translation>
    </message>
    <message>
        <source>Characters of the body: {old}, now {new}</source>
        <translation>正文字数由 {old} 改为 {new}</translation>
    </message>
    <message>
        <source>The body needs a part “{label}”</source>
        <translation>正文要有“{label}”部分</translation>
    </message>
    <message>
        <source>New field “{label}”</source>
        <translation>新增填写项“{label}”</translation>
    </message>
    <message>
        <source>“{label}” is stored differently; its value goes along</source>
        <translation>“{label}”换了存放位置，原值随之带过去</translation>
    </message>
    <message>
        <source>“{old}” is now called “{new}”</source>
        <translation>“{old}”改名为“{new}”</translation>
    </message>
    <message>
        <source>“{label}” may be left empty longer</source>
        <translation>“{label}”可以晚些再填</translation>
    </message>
    <message>
        <source>The body may have “{label}”</source>
        <translation>正文可以用“{label}”</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Newer template</source>
        <translation>模板有新版</translation>
    </message>
    <message>
        <source>{name}: version {old} becomes {new}</source>
        <translation>{name}：{old} 版改为 {new} 版</translation>
    </message>
    <message>
        <source>The form of now is kept as a version first. Applying can be undone, nothing is lost.</source>
        <translation>现在的稿件会先存为一个版本；改用新版后可以撤销，内容不会丢。</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Convert what the newer template does not know</source>
        <translation>一并转换新模板不用的内容</translation>
    </message>
    <message>
        <source>Else the checks name it, and convert it at one click.</source>
        <translation>不勾选时正文不变，检查会逐项列出，可一键转换。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Apply the newer template</source>
        <translation>改用新版模板</translation>
    </message>
</context>
<context>
    <name>TemplateUpdating</name>
    <message>
        <source>This kind of item has a newer template. Your text stays as it is.</source>
        <translation>本类稿件的模板有新版，您的内容暂未改动。</translation>
    </message>
    <message>
        <source>See what changes…</source>
        <translation>查看变化…</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>Your answer (Ctrl+Enter)</source>
        <translation>您的答复（Ctrl+Enter 记下）</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>未送出</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Change to: {words}</source>
        <translation>改为：{words}</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>建议删去</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}：{answer}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已改</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即送出</translation>
    </message>
    <message>
        <source>Nobody has commented on this item.</source>
        <translation>本稿还没有批注。</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes not sent: {hint}</source>
        <translation>
            <numerusform>{n} 条未送出：{hint}</numerusform>
        </translation>
    </message>
    <message>
        <source>About the whole item</source>
        <translation>针对整篇稿件</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>TidyDialog</name>
    <message>
        <source>House style</source>
        <translation>规范排版</translation>
    </message>
    <message>
        <source>Nothing is changed before you apply it. {key} shows a place in the text.</source>
        <translation>点“应用”之前不改动正文。按 {key} 在正文中逐处查看。</translation>
    </message>
    <message>
        <source>Proposed changes</source>
        <translation>建议的改动</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Nothing to tidy</source>
        <translation>没有需要规范的地方</translation>
    </message>
    <message>
        <source>Punctuation, numbers, dates and characters follow house style.</source>
        <translation>标点、数字、日期和用字都符合规范。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Apply {count} changes</source>
        <translation>
            <numerusform>应用 {count} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {total} places chosen</source>
        <translation>共 {total} 处，已选 {count} 处</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>{kind}, {accepted} of {count} chosen</source>
        <translation>{kind}，已选 {accepted}/{count} 处</translation>
    </message>
</context>
<context>
    <name>Tidying</name>
    <message numerus="yes">
        <source>House style applied to {count} places</source>
        <translation>
            <numerusform>已规范 {count} 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TimeSlider</name>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What happened</source>
        <translation>稿件经过</translation>
    </message>
    <message>
        <source>Waits for {level} since {time}.</source>
        <translation>自{time}起，等待{level}。</translation>
    </message>
    <message>
        <source>{name} looks after it.</source>
        <translation>{name} 已认领。</translation>
    </message>
    <message>
        <source>To be decided by {time}.</source>
        <translation>应于 {time} 前审核。</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>回执 {number}</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>撤回送审</translation>
    </message>
    <message>
        <source>Secrecy review recorded</source>
        <translation>保密审查已登记</translation>
    </message>
    <message>
        <source>{level} approved</source>
        <translation>{level}通过</translation>
    </message>
    <message>
        <source>{level} returned</source>
        <translation>{level}退回</translation>
    </message>
    <message>
        <source>{level} rejected</source>
        <translation>{level}否决</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>{level} claimed</source>
        <translation>{level}认领</translation>
    </message>
    <message>
        <source>{level} overdue, told to the next level</source>
        <translation>{level}超时，已告知下一级</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>发表批注</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复批注</translation>
    </message>
    <message>
        <source>{level} confirmed afterwards</source>
        <translation>{level}补审：确认无误</translation>
    </message>
    <message>
        <source>{level} objected afterwards</source>
        <translation>{level}补审：提出异议</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>定时发布</translation>
    </message>
    <message>
        <source>Not published at its time</source>
        <translation>到时未能发布</translation>
    </message>
    <message>
        <source>Change of the public page submitted</source>
        <translation>公开页面变更送审</translation>
    </message>
    <message>
        <source>Note of correction on the page</source>
        <translation>页面加注更正说明</translation>
    </message>
    <message>
        <source>Marked on the page</source>
        <translation>页面标注时效</translation>
    </message>
    <message>
        <source>End of validity</source>
        <translation>有效期截止时间</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Public page compared: as approved</source>
        <translation>公开页面核验：与审定一致</translation>
    </message>
    <message>
        <source>Public page compared: differs</source>
        <translation>公开页面核验：不一致</translation>
    </message>
    <message>
        <source>Taken over from {name}</source>
        <translation>接手自{name}</translation>
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
        <source>Style</source>
        <translation>样式</translation>
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
        <source>Heading 3</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>四级标题</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
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
    <name>Tray</name>
    <message>
        <source>Open {name}</source>
        <translation>打开{name}</translation>
    </message>
    <message>
        <source>Remind later</source>
        <translation>稍后提醒</translation>
    </message>
</context>
<context>
    <name>TroubleBanner</name>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
</context>
<context>
    <name>TurnOffDialog</name>
    <message>
        <source>Turn encryption off</source>
        <translation>关闭加密</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭加密</translation>
    </message>
    <message>
        <source>A plain copy is made and compared row by row; then it takes the place of the encrypted store. Whoever has this computer or its disk can read it from then on.</source>
        <translation>先制作不加密的副本并逐行核对，再替换加密的稿库。此后，拿到这台电脑或其硬盘的人都可以读取。</translation>
    </message>
    <message>
        <source>Encrypted backups stay, and can still be restored with the key in the keyring.</source>
        <translation>加密的备份保留，仍可用密钥环中的密钥恢复。</translation>
    </message>
</context>
<context>
    <name>TurnOnDialog</name>
    <message>
        <source>Encrypt this computer&apos;s data</source>
        <translation>加密本机数据</translation>
    </message>
    <message>
        <source>Show the recovery key</source>
        <translation>显示恢复密钥</translation>
    </message>
    <message>
        <source>Drafts, versions, attachments, the search index and backups of this computer will be encrypted. You work as before: the key is in the system&apos;s keyring, which opens when you sign in.</source>
        <translation>本机的稿件、版本、附件、搜索索引和备份将全部加密。使用方法不变：密钥保存在系统密钥环中，您登录系统时自动打开。</translation>
    </message>
    <message>
        <source>If the keyring is lost, for instance when Windows or the system account is set up anew, only the recovery key opens your text. It is shown once. Write it down and keep it away from this computer. Nobody else has it, neither the portal nor the program&apos;s makers.</source>
        <translation>如果密钥环丢失，例如重装系统或重建系统账户，只有恢复密钥能打开您的稿件。恢复密钥只显示一次，请抄写下来，并与这台电脑分开保管。其他人都没有它，门户和软件开发者也没有。</translation>
    </message>
    <message>
        <source>An encrypted copy is made and compared row by row; only then are the plain store and its plain backups, those in the second place too, overwritten and removed. On an SSD old blocks may stay until the drive reuses them. Files you export are plain.</source>
        <translation>先制作加密副本并逐行核对，之后才覆写并删除未加密的稿库和未加密的备份，包括第二存放处的备份。固态硬盘上的旧数据块可能保留到被硬盘重新使用为止。导出的文件不加密。</translation>
    </message>
    <message>
        <source>I wrote it down</source>
        <translation>我已记下</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Your data is encrypted</source>
        <translation>数据已加密</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not give the key: it is locked, or it was set up anew. Your text is untouched. Unlock the keyring and try again, or type your recovery key.</source>
        <translation>系统密钥环没有给出密钥：它已锁定，或已重新设置。您的稿件原样未动。请解锁密钥环后重试，或输入恢复密钥。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>重试密钥环</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This recovery key has no typo, but it belongs to another store or to an earlier encryption. Nothing was changed.</source>
        <translation>这个恢复密钥没有输错，但属于另一个稿库或更早的一次加密。没有做任何改动。</translation>
    </message>
    <message>
        <source>The keyring still does not give the key.</source>
        <translation>密钥环仍未给出密钥。</translation>
    </message>
</context>
<context>
    <name>UnsavedNotice</name>
    <message>
        <source>Close without saving</source>
        <translation>不保存，直接关闭</translation>
    </message>
    <message>
        <source>The newest changes could not be saved and stand in this window only. Free some space, or copy the text to another place.</source>
        <translation>最近的修改未能保存，目前只在这个窗口里。请腾出磁盘空间，或把文字复制到别处。</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>UpdateCard</name>
    <message>
        <source>New versions</source>
        <translation>程序更新</translation>
    </message>
    <message>
        <source>Do not install</source>
        <translation>暂不安装</translation>
    </message>
    <message>
        <source>Install after quitting</source>
        <translation>退出后安装</translation>
    </message>
    <message>
        <source>Taken only when the publisher signed it, and only if it is newer. Nothing is installed while this window is open; your texts stay where they are.</source>
        <translation>只接受发布者签名、且版本更高的安装包。窗口打开期间不会安装任何内容，稿件原地不动。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Look for a new version</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>From a folder or USB stick…</source>
        <translation>从文件夹/U 盘安装…</translation>
    </message>
    <message>
        <source>Folder with a new version</source>
        <translation>选择含有新版本的文件夹</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>none: from folders and USB sticks alone</source>
        <translation>未设置：只从文件夹或 U 盘更新</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>当前版本</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>有效至 {date}</translation>
    </message>
    <message>
        <source>until {date}, from a folder until {last}</source>
        <translation>有效至 {date}，来自文件夹的可用到 {last}</translation>
    </message>
    <message>
        <source>Publisher&apos;s word</source>
        <translation>更新信息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>{at}, without success; the one before that succeeded: {good}</source>
        <translation>{at}，未成功；此前成功：{good}</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>{version} ({size}), ready; installed after you quit</source>
        <translation>{version}（{size}），已就绪，退出后安装</translation>
    </message>
    <message>
        <source>{version} ({size}), ready and verified</source>
        <translation>{version}（{size}），已就绪并核验</translation>
    </message>
    <message>
        <source>{version} ({size}), not fetched yet</source>
        <translation>{version}（{size}），尚未下载</translation>
    </message>
    <message>
        <source>By your administrator</source>
        <translation>由管理员统一更新</translation>
    </message>
    <message>
        <source>Last look failed</source>
        <translation>上次检查未成功</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>有新版本</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>更新信息已过期</translation>
    </message>
    <message>
        <source>Not looked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Version {version} is ready · installed after you quit</source>
        <translation>新版本 {version} 已就绪 · 退出后安装</translation>
    </message>
    <message>
        <source>Version {version} is ready</source>
        <translation>新版本 {version} 已就绪</translation>
    </message>
    <message>
        <source>Version {version} is offered</source>
        <translation>有新版本 {version}</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Do not install it by hand; tell your administrator.</source>
        <translation>请不要手动安装，并告知管理员。</translation>
    </message>
    <message>
        <source>Try again later; what is here already is used then.</source>
        <translation>请稍后再试，已下载的部分会继续使用。</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>请联系管理员。</translation>
    </message>
    <message>
        <source>This installation carries no key to verify new versions with.</source>
        <translation>本安装没有附带用于验证新版本的密钥。</translation>
    </message>
    <message>
        <source>No address for new versions is set.</source>
        <translation>没有设置更新服务器地址。</translation>
    </message>
    <message>
        <source>Install from a folder or USB stick.</source>
        <translation>请从文件夹或 U 盘安装。</translation>
    </message>
    <message>
        <source>What is offered is not signed by the publisher of this program, or not by enough of the publisher&apos;s keys.</source>
        <translation>所提供的内容没有本程序发布者的签名，或签名的密钥数量不足。</translation>
    </message>
    <message>
        <source>What is offered is older than what this computer was offered before.</source>
        <translation>所提供的内容比本机以前见过的还旧。</translation>
    </message>
    <message>
        <source>Use a newer stick, or tell your administrator if it is the server.</source>
        <translation>请换用较新的 U 盘；如果来自服务器，请告知管理员。</translation>
    </message>
    <message>
        <source>The publisher&apos;s word was good until {until}; somebody may be holding back what is newer.</source>
        <translation>发布者的更新信息有效至 {until}，现已过期；较新的内容可能被人扣住了。</translation>
    </message>
    <message>
        <source>Fetch it anew, or tell your administrator.</source>
        <translation>请重新获取，或告知管理员。</translation>
    </message>
    <message>
        <source>By the clock of this computer the publisher&apos;s word ended long ago, on {until}.</source>
        <translation>按本机时钟，发布者的更新信息早在 {until} 就已过期。</translation>
    </message>
    <message>
        <source>Look at date and time of this computer, then try again.</source>
        <translation>请检查本机的日期和时间后再试。</translation>
    </message>
    <message>
        <source>Files of different states of the publisher were put together.</source>
        <translation>所提供的文件来自不同时期，被混在了一起。</translation>
    </message>
    <message>
        <source>Copy the whole folder anew; if it is the server, try again later.</source>
        <translation>请重新复制整个文件夹；如果来自服务器，请稍后再试。</translation>
    </message>
    <message>
        <source>What was answered is no word of a publisher: a damaged file, or the sign-in page of a network.</source>
        <translation>收到的不是发布者的更新信息：可能是文件损坏，或是网络的登录页。</translation>
    </message>
    <message>
        <source>Copy the files anew, or look at the network.</source>
        <translation>请重新复制文件，或检查网络。</translation>
    </message>
    <message>
        <source>More came than the publisher said; it was cut off.</source>
        <translation>收到的内容多于发布者声明的长度，已经中断。</translation>
    </message>
    <message>
        <source>The package is not what the publisher signed; it was deleted.</source>
        <translation>安装包与发布者签名的不符，已经删除。</translation>
    </message>
    <message>
        <source>Fetch it again; tell your administrator if it stays like this.</source>
        <translation>请重新获取；如果仍然如此，请告知管理员。</translation>
    </message>
    <message>
        <source>A file that is offered has a name or kind that is not allowed.</source>
        <translation>所提供的文件名称或类型不允许。</translation>
    </message>
    <message>
        <source>The server answers too slowly, or not at all.</source>
        <translation>服务器响应过慢，或没有响应。</translation>
    </message>
    <message>
        <source>{file} is missing there.</source>
        <translation>那里缺少 {file}。</translation>
    </message>
    <message>
        <source>Choose the folder that holds “metadata” and “targets”, or ask who made it.</source>
        <translation>请选择含有“metadata”和“targets”的文件夹，或询问制作者。</translation>
    </message>
    <message>
        <source>That version is not newer than the one that runs.</source>
        <translation>该版本不比正在运行的版本新。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无须操作。</translation>
    </message>
    <message>
        <source>This program was not installed from a package, so none can replace it.</source>
        <translation>本程序不是由安装包安装的，无法用安装包更新。</translation>
    </message>
    <message>
        <source>Another window is looking for new versions.</source>
        <translation>另一个窗口正在检查更新。</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>请等它完成。</translation>
    </message>
    <message>
        <source>Your administrator installs new versions here.</source>
        <translation>本机的新版本由管理员统一安装。</translation>
    </message>
</context>
<context>
    <name>UploadRow</name>
    <message>
        <source>Uploading “{name}”</source>
        <translation>上传附件“{name}”</translation>
    </message>
</context>
<context>
    <name>VetoStrip</name>
    <message>
        <source>overdue: news and policy</source>
        <translation>动态、政策类逾期</translation>
    </message>
    <message>
        <source>overdue: all columns</source>
        <translation>全部逾期栏目</translation>
    </message>
    <message>
        <source>empty columns</source>
        <translation>空白栏目</translation>
    </message>
    <message>
        <source>{unit} is nearest to a veto of all your channels.</source>
        <translation>在您负责的频道中，{unit}最接近否决线。</translation>
    </message>
    <message>
        <source>No column is empty or overdue.</source>
        <translation>没有空白或逾期的栏目。</translation>
    </message>
</context>
<context>
    <name>Waited</name>
    <message>
        <source>just arrived</source>
        <translation>刚刚送到</translation>
    </message>
    <message>
        <source>{n} min waiting</source>
        <translation>已等 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} h waiting</source>
        <translation>已等 {n} 小时</translation>
    </message>
    <message>
        <source>{n} day waiting</source>
        <translation>已等 {n} 天</translation>
    </message>
    <message>
        <source>{n} days waiting</source>
        <translation>已等 {n} 天</translation>
    </message>
</context>
<context>
    <name>WarrantForm</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在岗</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Why, e.g. a business trip (needed)</source>
        <translation>事由，如出差、休假（必填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Every unit</source>
        <translation>全部单位</translation>
    </message>
</context>
<context>
    <name>WarrantsDialog</name>
    <message>
        <source>Warrants and deputies</source>
        <translation>授权与代理</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>正在向门户查询…</translation>
    </message>
    <message>
        <source>Nobody decides in your place, and you in nobody&apos;s.</source>
        <translation>目前没有人代您审核，您也没有代他人审核。</translation>
    </message>
    <message>
        <source>A deputy decides under their own name in place of another; both are on record.</source>
        <translation>代理人以本人名义代他人审核，两人姓名都会记录。</translation>
    </message>
    <message>
        <source>{deputy} may decide in place of {absent} from now on.</source>
        <translation>{deputy} 现可代 {absent} 审核。</translation>
    </message>
    <message>
        <source>{deputy} may take over the shared drafts of {absent}.</source>
        <translation>{deputy}可以接手{absent}共享的稿件。</translation>
    </message>
    <message>
        <source>The warrant of {deputy} has ended.</source>
        <translation>{deputy} 的授权已撤销。</translation>
    </message>
    <message>
        <source>The portal could not be asked; nothing was changed.</source>
        <translation>无法连接门户，未作任何更改。</translation>
    </message>
    <message>
        <source>Choose who decides in the meantime.</source>
        <translation>请选择代理人。</translation>
    </message>
    <message>
        <source>Nobody can be their own deputy.</source>
        <translation>不能授权给本人。</translation>
    </message>
    <message>
        <source>The end has to be later than the beginning and than now.</source>
        <translation>结束时间须晚于开始时间和现在。</translation>
    </message>
    <message>
        <source>A warrant holds for {n} days at most; give it again later.</source>
        <translation>一次授权最长 {n} 天，到期可再授权。</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>请写明事由，不少于 {n} 个字。</translation>
    </message>
    <message>
        <source>Warrants</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>立即撤销</translation>
    </message>
    <message>
        <source>Give the warrant</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Give a warrant</source>
        <translation>新授权</translation>
    </message>
</context>
<context>
    <name>WarrantsModel</name>
    <message>
        <source>Nobody counted this end: {name} wrote it into the warrant ({time}).</source>
        <translation>此截止时间不是计算得出的：由{name}写入授权（{time}）。</translation>
    </message>
    <message>
        <source>{deputy} in place of {absent}</source>
        <translation>{deputy} 代 {absent}</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>every unit</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>given by {name}</source>
        <translation>由 {name} 授权</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Connection test</source>
        <translation>连接测试</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>no portal is set</source>
        <translation>未设置门户</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
</context>
<context>
    <name>WayPage</name>
    <message>
        <source>Testing the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Each step is tried in turn. Nothing of yours is sent.</source>
        <translation>逐步检查到门户的连接，不发送任何稿件内容。</translation>
    </message>
    <message>
        <source>Stopped. You can go on all the same, and test again later.</source>
        <translation>已停止。仍可继续，以后再测试。</translation>
    </message>
    <message>
        <source>The portal can be reached.</source>
        <translation>门户可以连接。</translation>
    </message>
    <message>
        <source>The way ends at the step marked red. You can mend it, test again, or go on: writing needs no connection.</source>
        <translation>连接在标红的一步中断。可以改正后重新测试，也可以继续：写稿不需要联网。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新测试</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Name and password…</source>
        <translation>账号和密码…</translation>
    </message>
</context>
<context>
    <name>WayWords</name>
    <message>
        <source>{share} %, some {n} s left</source>
        <translation>{share}%，约剩 {n} 秒</translation>
    </message>
    <message>
        <source>{share} %, some {n} min left</source>
        <translation>{share}%，约剩 {n} 分钟</translation>
    </message>
    <message>
        <source>Its files are on their way; it follows by itself. It may still be paused or taken back.</source>
        <translation>附件正在上传，传完后自动提交；此时仍可暂停或撤回。</translation>
    </message>
    <message>
        <source>goes on where it breaks off</source>
        <translation>断线后从断点续传</translation>
    </message>
    <message>
        <source>{size}, at the portal</source>
        <translation>{size}，已传完</translation>
    </message>
    <message>
        <source>at the portal</source>
        <translation>已传到门户</translation>
    </message>
    <message>
        <source>{share} % sent</source>
        <translation>已上传 {share}%</translation>
    </message>
    <message>
        <source>Look up the name</source>
        <translation>解析门户地址</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>网络代理</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密连接</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>门户接口</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>{host} is {address}</source>
        <translation>{host} 即 {address}</translation>
    </message>
    <message>
        <source>Nobody knows a computer named {host}.</source>
        <translation>找不到名为 {host} 的计算机。</translation>
    </message>
    <message>
        <source>The network did not say within {seconds} seconds where {host} is.</source>
        <translation>{seconds} 秒内未能查到 {host} 的位置。</translation>
    </message>
    <message>
        <source>{host}, port {port}</source>
        <translation>{host}，端口 {port}</translation>
    </message>
    <message>
        <source>{host} refuses connections to port {port}.</source>
        <translation>{host} 拒绝连接端口 {port}。</translation>
    </message>
    <message>
        <source>There is no way to {host}, port {port}.</source>
        <translation>网络不通，无法到达 {host} 端口 {port}。</translation>
    </message>
    <message>
        <source>{host}, port {port}, did not answer within {seconds} seconds.</source>
        <translation>{host} 端口 {port} 在 {seconds} 秒内没有应答。</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>not used for this portal: {source} excepts {entry}</source>
        <translation>访问此门户不用代理：{source} 的例外 {entry}</translation>
    </message>
    <message>
        <source>{host} lets through</source>
        <translation>{host} 已放行</translation>
    </message>
    <message>
        <source>The proxy {host} wants a name and a password (407).</source>
        <translation>代理 {host} 要求账号和密码（407）。</translation>
    </message>
    <message>
        <source>The proxy {host} wants a sign-in that this program does not know (407, {scheme}).</source>
        <translation>代理 {host} 要求的登录方式本程序不支持（407，{scheme}）。</translation>
    </message>
    <message>
        <source>The proxy {host} does not accept the name and password given (407).</source>
        <translation>代理 {host} 不接受所填的账号和密码（407）。</translation>
    </message>
    <message>
        <source>This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy. The script names {named}.</source>
        <translation>本机用 {script} 的自动配置脚本（PAC）选择代理，本程序不执行脚本，已按不用代理测试。脚本中的代理：{named}。</translation>
    </message>
    <message>
        <source>This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy.</source>
        <translation>本机用 {script} 的自动配置脚本（PAC）选择代理，本程序不执行脚本，已按不用代理测试。</translation>
    </message>
    <message>
        <source>The proxy {host} refused ({status}).</source>
        <translation>代理 {host} 拒绝了连接（{status}）。</translation>
    </message>
    <message>
        <source>{host} does not answer like a proxy.</source>
        <translation>{host} 的应答不像代理服务器。</translation>
    </message>
    <message>
        <source>not needed on this computer</source>
        <translation>本机门户，不需要</translation>
    </message>
    <message>
        <source>{version}, certificate of {issuer}, until {ends}, {days} days</source>
        <translation>{version}，由{issuer}签发，{ends} 到期，余 {days} 天</translation>
    </message>
    <message>
        <source>The portal&apos;s certificate ends on {ends}, in {days} days.</source>
        <translation>门户证书将于 {ends} 到期，余 {days} 天。</translation>
    </message>
    <message>
        <source>No certificate authority can be read from {file}: {why}.</source>
        <translation>无法从 {file} 读取根证书：{why}。</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the portal&apos;s certificate ended on {ends}.</source>
        <translation>按本机时钟，门户证书已于 {ends} 到期。</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the portal&apos;s certificate begins on {begins} only.</source>
        <translation>按本机时钟，门户证书自 {begins} 起才有效。</translation>
    </message>
    <message>
        <source>This computer does not trust the authority {issuer}.</source>
        <translation>本机不信任证书签发者“{issuer}”。</translation>
    </message>
    <message>
        <source>The certificate is not for {host} but for {names}.</source>
        <translation>证书不属于 {host}，而属于 {names}。</translation>
    </message>
    <message>
        <source>No encrypted connection came about ({problem}).</source>
        <translation>未能建立加密连接（{problem}）。</translation>
    </message>
    <message>
        <source>{name}, contract {api}</source>
        <translation>{name}，接口 {api}</translation>
    </message>
    <message>
        <source>The portal needs version {min_client} of the program; this is {version}.</source>
        <translation>门户要求程序版本 {min_client}，本机为 {version}。</translation>
    </message>
    <message>
        <source>What answers at this address is no portal of this program.</source>
        <translation>该地址的应答不是频道采编的门户。</translation>
    </message>
    <message>
        <source>The portal had a failure of its own.</source>
        <translation>门户自身出现故障。</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>门户没有及时应答。</translation>
    </message>
    <message>
        <source>{seconds} s against the portal</source>
        <translation>与门户相差 {seconds} 秒</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the portal&apos;s by {span}.</source>
        <translation>本机时钟与门户相差 {span}。</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>nobody is signed in yet</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>The sign-in has run out.</source>
        <translation>登录已过期。</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取，可能没有权限</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>it holds a private key, no certificate</source>
        <translation>里面是私钥，不是证书</translation>
    </message>
    <message>
        <source>its certificates are damaged</source>
        <translation>证书已损坏</translation>
    </message>
    <message>
        <source>it holds no certificate</source>
        <translation>里面没有证书</translation>
    </message>
    <message>
        <source>it holds no authority, only certificates of servers or people</source>
        <translation>里面没有根证书，只有服务器或个人证书</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date and time; where they are right, tell your administrator.</source>
        <translation>请校正本机日期和时间；如无误，请告知管理员。</translation>
    </message>
    <message>
        <source>Install the update; your drafts are taken over.</source>
        <translation>请安装更新，草稿会原样保留。</translation>
    </message>
    <message>
        <source>Test again later; writing goes on meanwhile.</source>
        <translation>请稍后再测试，期间可以照常写稿。</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal.</source>
        <translation>请告知门户管理员。</translation>
    </message>
    <message>
        <source>Check the address for a slip, and whether the network is connected.</source>
        <translation>请检查地址有无笔误，以及网络是否连接。</translation>
    </message>
    <message>
        <source>Check whether the network is connected, then test again.</source>
        <translation>请检查网络是否连接，然后重新测试。</translation>
    </message>
    <message>
        <source>Check address and port; the service may not be running.</source>
        <translation>请检查地址和端口；对方服务可能未启动。</translation>
    </message>
    <message>
        <source>Check the network cable, or whether a proxy is needed here.</source>
        <translation>请检查网线，或确认本地是否需要代理。</translation>
    </message>
    <message>
        <source>A firewall may be in between: ask your administrator about a proxy.</source>
        <translation>中间可能有防火墙，请向管理员询问代理设置。</translation>
    </message>
    <message>
        <source>Give them under Settings, Portal and synchronising, or ask who runs it to let the portal&apos;s address through.</source>
        <translation>请在“设置 › 门户与同步”中填写，或请代理管理员对门户地址免认证放行。</translation>
    </message>
    <message>
        <source>Ask who runs it to let the portal&apos;s address through without a sign-in, or to offer Basic for it.</source>
        <translation>请代理管理员对门户地址免认证放行，或允许 Basic 方式登录。</translation>
    </message>
    <message>
        <source>Give them anew under Settings, Portal and synchronising; after several wrong ones a proxy may lock the name.</source>
        <translation>请在“设置 › 门户与同步”中重新填写；多次填错可能被代理锁定账号。</translation>
    </message>
    <message>
        <source>If the portal is not reached, set one of these as the proxy by hand, or let the administrator set it.</source>
        <translation>如连不上门户，请把其中一个手动填为代理，或由管理员统一设定。</translation>
    </message>
    <message>
        <source>If the portal is not reached, ask the administrator for the proxy&apos;s name and port and set them by hand.</source>
        <translation>如连不上门户，请向管理员询问代理的名称和端口，再手动填写。</translation>
    </message>
    <message>
        <source>Ask who runs the proxy to let the portal&apos;s address through.</source>
        <translation>请联系代理管理员放行门户地址。</translation>
    </message>
    <message>
        <source>Check name and port of the proxy.</source>
        <translation>请检查代理的名称和端口。</translation>
    </message>
    <message>
        <source>Choose a file of authorities (.pem, .crt, .cer) from your administrator.</source>
        <translation>请选择管理员提供的根证书文件（.pem、.crt、.cer）。</translation>
    </message>
    <message>
        <source>Choose your unit&apos;s root certificate under proxy and certificate, or ask your administrator. There is no way around it.</source>
        <translation>请在“代理与证书”中选择单位根证书，或询问管理员。证书不可信时不能跳过。</translation>
    </message>
    <message>
        <source>Check the address; if it is right, ask your administrator.</source>
        <translation>请检查地址；如无误，请询问管理员。</translation>
    </message>
    <message>
        <source>Check address and port; the portal must speak TLS 1.2 or newer.</source>
        <translation>请检查地址和端口；门户须支持 TLS 1.2 以上。</translation>
    </message>
    <message>
        <source>Check the address; some networks want a sign-in of their own first.</source>
        <translation>请检查地址；有的网络要求先在其页面上登录。</translation>
    </message>
    <message>
        <source>Sign in again; drafts stay.</source>
        <translation>请重新登录，草稿不受影响。</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} 毫秒</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>A notice of withdrawal stands at its address</source>
        <translation>原址发布撤稿说明</translation>
    </message>
    <message>
        <source>Readers are led to the page of another item</source>
        <translation>转到另一稿件的页面</translation>
    </message>
    <message>
        <source>Nothing is left (410)</source>
        <translation>撤下，不留页面（410）</translation>
    </message>
    <message>
        <source>At once, without review: an emergency only</source>
        <translation>立即撤下，不经审核（仅限紧急情况）</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>撤稿说明（公开）</translation>
    </message>
    <message>
        <source>Why it was withdrawn, and where readers find what holds now</source>
        <translation>撤稿原因，以及读者可在何处查看有效内容</translation>
    </message>
    <message>
        <source>Search the item readers are led to</source>
        <translation>搜索要转到的稿件</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Import all files shown</source>
        <translation>导入列出的全部文件</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>导出试运行报告…</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Put all in the trash</source>
        <translation>全部移到回收站</translation>
    </message>
    <message>
        <source>Write drafts</source>
        <translation>写入草稿</translation>
    </message>
    <message>
        <source>No file of this kind</source>
        <translation>没有这类文件</translation>
    </message>
    <message>
        <source>The other segments above hold the rest.</source>
        <translation>其余文件在上面的其他分类里。</translation>
    </message>
    <message>
        <source>Reading file {n} of {total}</source>
        <translation>正在读取第 {n} 个文件，共 {total} 个</translation>
    </message>
    <message>
        <source>Nothing is stored; cancelling leaves nothing behind.</source>
        <translation>尚未写入；取消后不写入任何内容。</translation>
    </message>
    <message>
        <source>Writing draft {n} of {total}</source>
        <translation>正在写入第 {n} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>Cancelling keeps the drafts that are written; they can be undone.</source>
        <translation>取消后保留已写入的草稿，可以一步撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Write {n} drafts</source>
        <translation>
            <numerusform>写入 {n} 篇草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>The dry run has stored nothing. What is written becomes a draft first, and goes through the reviews like any other.</source>
        <translation>试运行没有写入任何内容。写入后先成为草稿，照常走三审。</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were put in the trash; they can be restored there.</source>
        <translation>
            <numerusform>{n} 篇草稿已移到回收站，可以在那里恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were made.</source>
        <translation>
            <numerusform>已写入 {n} 篇草稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} could not be stored; see the list.</source>
        <translation>{n} 篇未能写入，原因见列表。</translation>
    </message>
    <message>
        <source>Writing was cancelled; the rest was not stored.</source>
        <translation>写入已取消，其余没有写入。</translation>
    </message>
    <message>
        <source>Can be imported</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>New item…</source>
        <translation>新建稿件…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The portal was restored to an earlier state. Everything here is kept; what it no longer knows stands in the outbox and can be submitted again there.</source>
        <translation>门户已恢复到较早的状态。本机内容都在；门户不再有记录的事项列在发件箱，可以在那里重新提交。</translation>
    </message>
    <message>
        <source>Open outbox</source>
        <translation>打开发件箱</translation>
    </message>
    <message>
        <source>Signed out. Writing goes on; sending waits until you sign in again.</source>
        <translation>登录已失效。写稿不受影响，重新登录后继续发送。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message numerus="yes">
        <source>Sending {count} confirmed operations before leaving…</source>
        <translation>
            <numerusform>正在发送 {count} 项已确认的操作，随后关闭…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>导出全部…</translation>
    </message>
</context>
<context>
    <name>WritingTools</name>
    <message>
        <source>F11 or Esc leads back</source>
        <translation>按 F11 或 Esc 退出专注写作</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>{n} drafts</source>
        <translation>
            <numerusform>{n} 篇草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts could not be read.</source>
        <translation>
            <numerusform>有 {n} 篇草稿无法读出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts can be read, the newest of {time}.</source>
        <translation>
            <numerusform>可读出 {n} 篇草稿，最新的一篇改于 {time}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them come from the backup of {time}.</source>
        <translation>
            <numerusform>其中 {n} 篇取自 {time} 的备份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The portal is asked again where {n} items stand.</source>
        <translation>
            <numerusform>{n} 篇稿件的进度要向门户重新询问。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Size of the table</source>
        <translation>表格大小</translation>
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

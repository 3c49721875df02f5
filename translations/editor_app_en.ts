<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>The text size is set by your administrator.</source>
        <translation>The text size is set by your administrator.</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>Text size {percent} %</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Signed in as {name}</source>
        <translation>Signed in as {name}</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Not signed in</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Account {name}, {roles}</source>
        <translation>Account {name}, {roles}</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Switch account</source>
        <translation>Switch account</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Work as</source>
        <translation>Work as</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Sign in…</translation>
    </message>
    <message>
        <source>Sign in with a code…</source>
        <translation>Sign in with a code…</translation>
    </message>
</context>
<context>
    <name>ActDesk</name>
    <message>
        <source>Personal data shown. The trace goes to the portal.</source>
        <translation>Personal data shown. The trace goes to the portal.</translation>
    </message>
    <message>
        <source>{act}: waits in the outbox</source>
        <translation>{act}: waits in the outbox</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>What the public page would show</source>
        <translation>What the public page would show</translation>
    </message>
    <message>
        <source>The preview appears once the text of the item has been fetched.</source>
        <translation>The preview appears once the text of the item has been fetched.</translation>
    </message>
    <message>
        <source>Reason (needed, for the record)</source>
        <translation>Reason (needed, for the record)</translation>
    </message>
    <message>
        <source>Note for the reviewers (optional)</source>
        <translation>Note for the reviewers (optional)</translation>
    </message>
    <message>
        <source>Withdraw at once</source>
        <translation>Withdraw at once</translation>
    </message>
    <message>
        <source>On the public page</source>
        <translation>On the public page</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>Please say why, in at least {n} characters.</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>Write the day and the time like 2026-12-01 09:00.</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>Transfer to</translation>
    </message>
    <message>
        <source>Working days more (at most {n})</source>
        <translation>Working days more (at most {n})</translation>
    </message>
    <message>
        <source>e.g. 2017-0518-003</source>
        <translation>e.g. 2017-0518-003</translation>
    </message>
    <message>
        <source>Receipt number of the other message</source>
        <translation>Receipt number of the other message</translation>
    </message>
    <message>
        <source>Similar open messages: {numbers}</source>
        <translation>Similar open messages: {numbers}</translation>
    </message>
    <message>
        <source>Question to the citizen</source>
        <translation>Question to the citizen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Transfer to another unit</source>
        <translation>Transfer to another unit</translation>
    </message>
    <message>
        <source>The chain of units stays with the message; the new one sees the reason.</source>
        <translation>The chain of units stays with the message; the new one sees the reason.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Ask for more time</translation>
    </message>
    <message>
        <source>Tell the citizen first. Reason and days stay with the message.</source>
        <translation>Tell the citizen first. Reason and days stay with the message.</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Ask the citizen for more</source>
        <translation>Ask the citizen for more</translation>
    </message>
    <message>
        <source>The clock stands still until the citizen answers on the receipt's page.</source>
        <translation>The clock stands still until the citizen answers on the receipt's page.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>Closed is final: the citizen sees the reason and cannot ask again.</source>
        <translation>Closed is final: the citizen sees the reason and cannot ask again.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Merge into another message</source>
        <translation>Merge into another message</translation>
    </message>
    <message>
        <source>Both senders get the reply of the other message.</source>
        <translation>Both senders get the reply of the other message.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>First area</source>
        <translation>First area</translation>
    </message>
    <message>
        <source>Second area</source>
        <translation>Second area</translation>
    </message>
    <message>
        <source>Third area</source>
        <translation>Third area</translation>
    </message>
    <message>
        <source>Fourth area</source>
        <translation>Fourth area</translation>
    </message>
    <message>
        <source>Fifth area</source>
        <translation>Fifth area</translation>
    </message>
    <message>
        <source>Sixth area</source>
        <translation>Sixth area</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menu of what is selected</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Save version</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>Body text</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>Heading 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Heading 2</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>House style</translation>
    </message>
    <message>
        <source>Paste plain text</source>
        <translation>Paste plain text</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Next comment</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Previous comment</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Accept suggestion</translation>
    </message>
    <message>
        <source>Decline suggestion</source>
        <translation>Decline suggestion</translation>
    </message>
    <message>
        <source>Answer comment</source>
        <translation>Answer comment</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>Suggest a change</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>Usual reasons</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Next result</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>Previous result</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Preview the row</source>
        <translation>Preview the row</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>Review sheet</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Next change</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Previous change</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Return with a reason</source>
        <translation>Return with a reason</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Take mine</translation>
    </message>
    <message>
        <source>Take the base</source>
        <translation>Take the base</translation>
    </message>
    <message>
        <source>Take the portal's</source>
        <translation>Take the portal's</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>Edit by hand</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Start of the help</source>
        <translation>Start of the help</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Find on this page</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Contents or page</source>
        <translation>Contents or page</translation>
    </message>
    <message>
        <source>Undo decision</source>
        <translation>Undo decision</translation>
    </message>
    <message>
        <source>Apply merge</source>
        <translation>Apply merge</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Full-screen writing</source>
        <translation>Full-screen writing</translation>
    </message>
    <message>
        <source>Word count</source>
        <translation>Word count</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Own size</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Heading 3</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>Heading 4</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Renumber</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Emphasis</source>
        <translation>Emphasis</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>Superscript</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>Subscript</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>Clear formatting</translation>
    </message>
    <message>
        <source>Horizontal line</source>
        <translation>Horizontal line</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Remove link</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Addressees</translation>
    </message>
    <message>
        <source>List of annexes</source>
        <translation>List of annexes</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Date of formation</source>
        <translation>Date of formation</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>Insert row above</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>Insert row below</translation>
    </message>
    <message>
        <source>Insert column left</source>
        <translation>Insert column left</translation>
    </message>
    <message>
        <source>Insert column right</source>
        <translation>Insert column right</translation>
    </message>
    <message>
        <source>Delete rows</source>
        <translation>Delete rows</translation>
    </message>
    <message>
        <source>Delete columns</source>
        <translation>Delete columns</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>Delete table</translation>
    </message>
    <message>
        <source>Move rows up</source>
        <translation>Move rows up</translation>
    </message>
    <message>
        <source>Move rows down</source>
        <translation>Move rows down</translation>
    </message>
    <message>
        <source>Move columns left</source>
        <translation>Move columns left</translation>
    </message>
    <message>
        <source>Move columns right</source>
        <translation>Move columns right</translation>
    </message>
    <message>
        <source>Merge cells</source>
        <translation>Merge cells</translation>
    </message>
    <message>
        <source>Split cell</source>
        <translation>Split cell</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Header row</translation>
    </message>
    <message>
        <source>Header column</source>
        <translation>Header column</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Wider column</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Narrower column</translation>
    </message>
    <message>
        <source>Equal column widths</source>
        <translation>Equal column widths</translation>
    </message>
    <message>
        <source>Column widths by content</source>
        <translation>Column widths by content</translation>
    </message>
    <message>
        <source>Align column left</source>
        <translation>Align column left</translation>
    </message>
    <message>
        <source>Centre column</source>
        <translation>Centre column</translation>
    </message>
    <message>
        <source>Align column right</source>
        <translation>Align column right</translation>
    </message>
    <message>
        <source>Select cell</source>
        <translation>Select cell</translation>
    </message>
    <message>
        <source>Select rows</source>
        <translation>Select rows</translation>
    </message>
    <message>
        <source>Select columns</source>
        <translation>Select columns</translation>
    </message>
    <message>
        <source>Select table</source>
        <translation>Select table</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Another column</source>
        <translation>Another column</translation>
    </message>
    <message>
        <source>Write drafts</source>
        <translation>Write drafts</translation>
    </message>
    <message>
        <source>Paste receipt</source>
        <translation>Paste receipt</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Snippets</translation>
    </message>
    <message>
        <source>Keep selection as snippet</source>
        <translation>Keep selection as snippet</translation>
    </message>
    <message>
        <source>New from this item</source>
        <translation>New from this item</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Markdown source</source>
        <translation>Markdown source</translation>
    </message>
    <message>
        <source>Go back to this moment</source>
        <translation>Go back to this moment</translation>
    </message>
    <message>
        <source>Copy then</source>
        <translation>Copy then</translation>
    </message>
    <message>
        <source>New draft from then</source>
        <translation>New draft from then</translation>
    </message>
    <message>
        <source>Save then as a file</source>
        <translation>Save then as a file</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>Back to the editor</translation>
    </message>
    <message>
        <source>Recall from review</source>
        <translation>Recall from review</translation>
    </message>
    <message>
        <source>Compare the public page</source>
        <translation>Compare the public page</translation>
    </message>
    <message>
        <source>Take over a colleague's draft…</source>
        <translation>Take over a colleague's draft…</translation>
    </message>
    <message>
        <source>Find in the queue</source>
        <translation>Find in the queue</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Filter the queue</translation>
    </message>
    <message>
        <source>Policy and interpretation together</source>
        <translation>Policy and interpretation together</translation>
    </message>
    <message>
        <source>New interpretation of this policy</source>
        <translation>New interpretation of this policy</translation>
    </message>
    <message>
        <source>Next item of the bundle</source>
        <translation>Next item of the bundle</translation>
    </message>
    <message>
        <source>Claim for review</source>
        <translation>Claim for review</translation>
    </message>
    <message>
        <source>Release the claim</source>
        <translation>Release the claim</translation>
    </message>
    <message>
        <source>Overdue items and records</source>
        <translation>Overdue items and records</translation>
    </message>
    <message>
        <source>Warrants and deputies</source>
        <translation>Warrants and deputies</translation>
    </message>
    <message>
        <source>Submit for a set time</source>
        <translation>Submit for a set time</translation>
    </message>
    <message>
        <source>Approve for a set time</source>
        <translation>Approve for a set time</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>Publish at a set time</source>
        <translation>Publish at a set time</translation>
    </message>
    <message>
        <source>Withdraw from the public side</source>
        <translation>Withdraw from the public side</translation>
    </message>
    <message>
        <source>Mark its validity</source>
        <translation>Mark its validity</translation>
    </message>
    <message>
        <source>Correct with a public note</source>
        <translation>Correct with a public note</translation>
    </message>
    <message>
        <source>Publish now what failed</source>
        <translation>Publish now what failed</translation>
    </message>
    <message>
        <source>Find a message</source>
        <translation>Find a message</translation>
    </message>
    <message>
        <source>Filter the messages</source>
        <translation>Filter the messages</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Next message</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Previous message</translation>
    </message>
    <message>
        <source>Accept the message</source>
        <translation>Accept the message</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>Ask for more time</translation>
    </message>
    <message>
        <source>Ask the citizen</source>
        <translation>Ask the citizen</translation>
    </message>
    <message>
        <source>Merge into another message</source>
        <translation>Merge into another message</translation>
    </message>
    <message>
        <source>Complex matter</source>
        <translation>Complex matter</translation>
    </message>
    <message>
        <source>Frequent question</source>
        <translation>Frequent question</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>Show personal data</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>Write the reply</translation>
    </message>
    <message>
        <source>Reply template</source>
        <translation>Reply template</translation>
    </message>
    <message>
        <source>Insert the nearest policy</source>
        <translation>Insert the nearest policy</translation>
    </message>
    <message>
        <source>Insert the nearest reply</source>
        <translation>Insert the nearest reply</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>How this day was counted</source>
        <translation>How this day was counted</translation>
    </message>
    <message>
        <source>Remind in an hour</source>
        <translation>Remind in an hour</translation>
    </message>
    <message>
        <source>Remind tomorrow morning</source>
        <translation>Remind tomorrow morning</translation>
    </message>
    <message>
        <source>Remind on the next working day</source>
        <translation>Remind on the next working day</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>Remind again</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>Partly adopted</source>
        <translation>Partly adopted</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>Not adopted</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>Undo sorting</source>
        <translation>Undo sorting</translation>
    </message>
    <message>
        <source>Find opinions</source>
        <translation>Find opinions</translation>
    </message>
    <message>
        <source>Export opinions</source>
        <translation>Export opinions</translation>
    </message>
    <message>
        <source>Write the result</source>
        <translation>Write the result</translation>
    </message>
    <message>
        <source>Larger text everywhere</source>
        <translation>Larger text everywhere</translation>
    </message>
    <message>
        <source>Smaller text everywhere</source>
        <translation>Smaller text everywhere</translation>
    </message>
    <message>
        <source>Export as .pindao package…</source>
        <translation>Export as .pindao package…</translation>
    </message>
    <message>
        <source>Import package…</source>
        <translation>Import package…</translation>
    </message>
</context>
<context>
    <name>AlongLine</name>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>{n} items are here: you can review offline; decisions leave when connected.</source>
        <translation>
            <numerusform>{n} item is here: you can review offline; decisions leave when connected.</numerusform>
            <numerusform>{n} items are here: you can review offline; decisions leave when connected.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} items are here for reviewing offline.</source>
        <translation>{n} of {all} items are here for reviewing offline.</translation>
    </message>
    <message>
        <source>Fetching is paused.</source>
        <translation>Fetching is paused.</translation>
    </message>
    <message>
        <source>The disk is nearly full: files wait, your texts have the room.</source>
        <translation>The disk is nearly full: files wait, your texts have the room.</translation>
    </message>
    <message>
        <source>Fetching file {n} of {all}…</source>
        <translation>Fetching file {n} of {all}…</translation>
    </message>
    <message numerus="yes">
        <source>{n} are not all here ({size}): fetched while connected.</source>
        <translation>
            <numerusform>{n} is not all here ({size}): fetched while connected.</numerusform>
            <numerusform>{n} are not all here ({size}): fetched while connected.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are more than your settings allow.</source>
        <translation>The others are more than your settings allow.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>High contrast, dark</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Appearance and language</translation>
    </message>
    <message>
        <source>The preview always keeps the portal's own colours.</source>
        <translation>The preview always keeps the portal's own colours.</translation>
    </message>
    <message>
        <source>Widths of panes stay; rows and buttons grow with the text.</source>
        <translation>Widths of panes stay; rows and buttons grow with the text.</translation>
    </message>
    <message>
        <source>Article text is not affected.</source>
        <translation>Article text is not affected.</translation>
    </message>
    <message>
        <source>Cursors stand still, and bars that would run to and fro.</source>
        <translation>Cursors stand still, and bars that would run to and fro.</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Insight</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Consultations</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>no longer</source>
        <translation>no longer</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>You sign this, too. {what}</source>
        <translation>You sign this, too. {what}</translation>
    </message>
    <message>
        <source>replaces online edition {n}</source>
        <translation>replaces online edition {n}</translation>
    </message>
</context>
<context>
    <name>AttachmentDelegate</name>
    <message>
        <source>Name of the file</source>
        <translation>Name of the file</translation>
    </message>
</context>
<context>
    <name>AttachmentDesk</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{name} was taken off</source>
        <translation>{name} was taken off</translation>
    </message>
    <message>
        <source>{name} was replaced</source>
        <translation>{name} was replaced</translation>
    </message>
    <message>
        <source>{name}: removed {gone}</source>
        <translation>{name}: removed {gone}</translation>
    </message>
    <message>
        <source>{name}: personal data is masked in a copy; the original stays here</source>
        <translation>{name}: personal data is masked in a copy; the original stays here</translation>
    </message>
</context>
<context>
    <name>AttachmentDetails</name>
    <message>
        <source>Clean a copy…</source>
        <translation>Clean a copy…</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text of the file</translation>
    </message>
</context>
<context>
    <name>AttachmentsModel</name>
    <message>
        <source>not looked into yet</source>
        <translation>not looked into yet</translation>
    </message>
    <message>
        <source>nothing hidden found</source>
        <translation>nothing hidden found</translation>
    </message>
    <message numerus="yes">
        <source>{count} things to look at</source>
        <translation>
            <numerusform>{count} thing to look at</numerusform>
            <numerusform>{count} things to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be looked into</source>
        <translation>cannot be looked into</translation>
    </message>
    <message>
        <source>not accepted by the portal</source>
        <translation>not accepted by the portal</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Add files…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation>No attachments</translation>
    </message>
    <message>
        <source>Drop files here or choose them. Their order is that of the annex list.</source>
        <translation>Drop files here or choose them. Their order is that of the annex list.</translation>
    </message>
    <message>
        <source>Add attachments</source>
        <translation>Add attachments</translation>
    </message>
    <message>
        <source>{kinds} · each up to {each} MB, together {all} MB</source>
        <translation>{kinds} · each up to {each} MB, together {all} MB</translation>
    </message>
    <message>
        <source>{limits}, at most {count} files</source>
        <translation>{limits}, at most {count} files</translation>
    </message>
    <message>
        <source>Taking in {name}…</source>
        <translation>Taking in {name}…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Taking files in</source>
        <translation>Taking files in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Replace the file</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Allowed files ({patterns})</source>
        <translation>Allowed files ({patterns})</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Made by itself every hour while something changes, and read back row by row before it counts. One an hour stays of a day, one a day of two weeks, one a week of eight.</source>
        <translation>Made by itself every hour while something changes, and read back row by row before it counts. One an hour stays of a day, one a day of two weeks, one a week of eight.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>Second place…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>No second place</translation>
    </message>
    <message>
        <source>Folder for copies of the backups</source>
        <translation>Folder for copies of the backups</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>Not current</source>
        <translation>Not current</translation>
    </message>
    <message numerus="yes">
        <source>{time}, {n} drafts, verified</source>
        <translation>
            <numerusform>{time}, {n} draft, verified</numerusform>
            <numerusform>{time}, {n} drafts, verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} backups, {size}</source>
        <translation>
            <numerusform>{n} backup, {size}</numerusform>
            <numerusform>{n} backups, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is made here, but not in the second place. {why}</source>
        <translation>The backup is made here, but not in the second place. {why}</translation>
    </message>
    <message numerus="yes">
        <source>The backup is made. {n} rows were damaged before; they open at their last good state.</source>
        <translation>
            <numerusform>The backup is made. {n} row was damaged before; it opens at its last good state.</numerusform>
            <numerusform>The backup is made. {n} rows were damaged before; they open at their last good state.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup made and verified</source>
        <translation>Backup made and verified</translation>
    </message>
    <message>
        <source>Stopped; no backup was made</source>
        <translation>Stopped; no backup was made</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>made by itself</source>
        <translation>made by itself</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>made by hand</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>before an update of the program</translation>
    </message>
    <message>
        <source>read from the damaged store</source>
        <translation>read from the damaged store</translation>
    </message>
    <message>
        <source>The local store was written by a newer version and is open for reading only.</source>
        <translation>The local store was written by a newer version and is open for reading only.</translation>
    </message>
    <message>
        <source>The store's path is longer than the {longest} bytes it may have; it is open for reading only.</source>
        <translation>The store's path is longer than the {longest} bytes it may have; it is open for reading only.</translation>
    </message>
    <message>
        <source>The store's folder cannot be written; it is open for reading only.</source>
        <translation>The store's folder cannot be written; it is open for reading only.</translation>
    </message>
    <message>
        <source>The local store is damaged and open for reading only; the file stays as it was found.</source>
        <translation>The local store is damaged and open for reading only; the file stays as it was found.</translation>
    </message>
    <message>
        <source>No draft can be read.</source>
        <translation>No draft can be read.</translation>
    </message>
    <message>
        <source>Start the newer version to go on writing.</source>
        <translation>Start the newer version to go on writing.</translation>
    </message>
    <message>
        <source>Export what you need, and ask your administrator for a data folder with a shorter path.</source>
        <translation>Export what you need, and ask your administrator for a data folder with a shorter path.</translation>
    </message>
    <message>
        <source>Export what you need, and ask your administrator for the folder.</source>
        <translation>Export what you need, and ask your administrator for the folder.</translation>
    </message>
    <message>
        <source>Restore to go on writing, or export everything first.</source>
        <translation>Restore to go on writing, or export everything first.</translation>
    </message>
    <message>
        <source>Changes made after {since} may be missing: a file of the store was removed. Everything before is here.</source>
        <translation>Changes made after {since} may be missing: a file of the store was removed. Everything before is here.</translation>
    </message>
    <message>
        <source>The changes made from {since} to {until} are missing: a file of the store was removed. Everything before is here.</source>
        <translation>The changes made from {since} to {until} are missing: a file of the store was removed. Everything before is here.</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Not sound</source>
        <translation>Not sound</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>With gaps</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>Return selected…</source>
        <translation>Return selected…</translation>
    </message>
    <message>
        <source>Approve selected…</source>
        <translation>Approve selected…</translation>
    </message>
    <message numerus="yes">
        <source>{n} items selected.</source>
        <translation>
            <numerusform>{n} item selected.</numerusform>
            <numerusform>{n} items selected.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {n} can be decided at once: select fewer.</source>
        <translation>At most {n} can be decided at once: select fewer.</translation>
    </message>
    <message numerus="yes">
        <source>{n} of them not looked at: they are left out.</source>
        <translation>
            <numerusform>{n} of them not looked at: it is left out.</numerusform>
            <numerusform>{n} of them not looked at: they are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have looked at all of them.</source>
        <translation>You have looked at all of them.</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>{n} decisions are in the outbox.</source>
        <translation>
            <numerusform>{n} decision is in the outbox.</numerusform>
            <numerusform>{n} decisions are in the outbox.</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be taken back for {s} seconds.</source>
        <translation>They can be taken back for {s} seconds.</translation>
    </message>
    <message>
        <source>{n} did not take effect; why stands below.</source>
        <translation>{n} did not take effect; why stands below.</translation>
    </message>
    <message numerus="yes">
        <source>{n} not looked at were left alone.</source>
        <translation>
            <numerusform>{n} not looked at was left alone.</numerusform>
            <numerusform>{n} not looked at were left alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>What became of them</translation>
    </message>
    <message numerus="yes">
        <source>{n} taken back: they wait for your decision again.</source>
        <translation>
            <numerusform>{n} taken back: it waits for your decision again.</numerusform>
            <numerusform>{n} taken back: they wait for your decision again.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has left already and can no longer be taken back.</source>
        <translation>It has left already and can no longer be taken back.</translation>
    </message>
    <message numerus="yes">
        <source>Approve {n} items?</source>
        <translation>
            <numerusform>Approve {n} item?</numerusform>
            <numerusform>Approve {n} items?</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve {n}</source>
        <translation>Approve {n}</translation>
    </message>
    <message numerus="yes">
        <source>Return {n} items to their authors?</source>
        <translation>
            <numerusform>Return {n} item to its author?</numerusform>
            <numerusform>Return {n} items to their authors?</numerusform>
        </translation>
    </message>
    <message>
        <source>Return {n}</source>
        <translation>Return {n}</translation>
    </message>
    <message>
        <source>Each decision holds only for the version you have looked at.</source>
        <translation>Each decision holds only for the version you have looked at.</translation>
    </message>
    <message numerus="yes">
        <source>{n} that you have not looked at are left out.</source>
        <translation>
            <numerusform>{n} that you have not looked at is left out.</numerusform>
            <numerusform>{n} that you have not looked at are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the items first: nobody decides on what they have not seen.</source>
        <translation>Open the items first: nobody decides on what they have not seen.</translation>
    </message>
    <message>
        <source>Putting decisions into the outbox: {n} of {all}…</source>
        <translation>Putting decisions into the outbox: {n} of {all}…</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters: the author reads it.</source>
        <translation>Please say why, in at least {n} characters: the author reads it.</translation>
    </message>
    <message>
        <source>At most {n} can be decided at once: select fewer.</source>
        <translation>At most {n} can be decided at once: select fewer.</translation>
    </message>
    <message>
        <source>One reason for all of them (needed)</source>
        <translation>One reason for all of them (needed)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Items of this decision</source>
        <translation>Items of this decision</translation>
    </message>
    <message>
        <source>Decide nothing</source>
        <translation>Decide nothing</translation>
    </message>
    <message>
        <source>Take back this one</source>
        <translation>Take back this one</translation>
    </message>
    <message>
        <source>Take back all</source>
        <translation>Take back all</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>The version that waits now was not opened by you.</source>
        <translation>The version that waits now was not opened by you.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Not looked at</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
</context>
<context>
    <name>Besides</name>
    <message numerus="yes">
        <source>The portal warned of {n} more things in the text you sent:</source>
        <translation>
            <numerusform>The portal warned of {n} more thing in the text you sent:</numerusform>
            <numerusform>The portal warned of {n} more things in the text you sent:</numerusform>
        </translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>and {n} more</translation>
    </message>
</context>
<context>
    <name>BodyText</name>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>BrandPanel</name>
    <message>
        <source>Write offline, send when connected</source>
        <translation>Write offline, send when connected</translation>
    </message>
    <message>
        <source>Every key is kept on this computer, through power cuts too.</source>
        <translation>Every key is kept on this computer, through power cuts too.</translation>
    </message>
    <message>
        <source>Reviewed before it is public</source>
        <translation>Reviewed before it is public</translation>
    </message>
    <message>
        <source>Three reviews, secrecy review and receipts in one place.</source>
        <translation>Three reviews, secrecy review and receipts in one place.</translation>
    </message>
    <message>
        <source>Terms that remind by themselves</source>
        <translation>Terms that remind by themselves</translation>
    </message>
    <message>
        <source>Counted in working days, told before they end.</source>
        <translation>Counted in working days, told before they end.</translation>
    </message>
    <message>
        <source>Writing, reviewing, answering and statistics of government channels</source>
        <translation>Writing, reviewing, answering and statistics of government channels</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
</context>
<context>
    <name>BundleDesk</name>
    <message>
        <source>Items that can be added</source>
        <translation>Items that can be added</translation>
    </message>
    <message>
        <source>No other policy or interpretation is in hand</source>
        <translation>No other policy or interpretation is in hand</translation>
    </message>
    <message>
        <source>A new interpretation, linked to its policy</source>
        <translation>A new interpretation, linked to its policy</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Links filled in</source>
        <translation>Links filled in</translation>
    </message>
    <message>
        <source>The plan is dropped; texts and links stay</source>
        <translation>The plan is dropped; texts and links stay</translation>
    </message>
    <message numerus="yes">
        <source>{n} items in the outbox; can be taken back for {s} seconds</source>
        <translation>
            <numerusform>{n} item in the outbox; can be taken back for {s} seconds</numerusform>
            <numerusform>{n} items in the outbox; can be taken back for {s} seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Taken back; the drafts are as they were</source>
        <translation>Taken back; the drafts are as they were</translation>
    </message>
    <message>
        <source>Waits in the outbox; the items stay together until the portal confirms</source>
        <translation>Waits in the outbox; the items stay together until the portal confirms</translation>
    </message>
    <message>
        <source>Only policy documents and their interpretations are in a bundle</source>
        <translation>Only policy documents and their interpretations are in a bundle</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Policy and interpretation together</source>
        <translation>Policy and interpretation together</translation>
    </message>
    <message>
        <source>How they are released</source>
        <translation>How they are released</translation>
    </message>
    <message>
        <source>Why the interpretation comes later</source>
        <translation>Why the interpretation comes later</translation>
    </message>
    <message>
        <source>Items of the bundle</source>
        <translation>Items of the bundle</translation>
    </message>
    <message>
        <source>New interpretation</source>
        <translation>New interpretation</translation>
    </message>
    <message>
        <source>Add an item…</source>
        <translation>Add an item…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Fill in links</source>
        <translation>Fill in links</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Note for the reviewers (optional)</source>
        <translation>Note for the reviewers (optional)</translation>
    </message>
    <message>
        <source>Dissolve…</source>
        <translation>Dissolve…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Drop the plan</source>
        <translation>Drop the plan</translation>
    </message>
    <message numerus="yes">
        <source>Send {n} items for review</source>
        <translation>
            <numerusform>Send {n} item for review</numerusform>
            <numerusform>Send {n} items for review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleNote</name>
    <message>
        <source>Show bundle</source>
        <translation>Show bundle</translation>
    </message>
    <message>
        <source>Dissolve…</source>
        <translation>Dissolve…</translation>
    </message>
</context>
<context>
    <name>Bundles</name>
    <message>
        <source>{title} ({state})</source>
        <translation>{title} ({state})</translation>
    </message>
    <message>
        <source>Released together with {items}.</source>
        <translation>Released together with {items}.</translation>
    </message>
    <message>
        <source>Was released together with {items}.</source>
        <translation>Was released together with {items}.</translation>
    </message>
    <message>
        <source>not submitted yet</source>
        <translation>not submitted yet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Policy document</source>
        <translation>Policy document</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Interpretation</translation>
    </message>
    <message>
        <source>Released together</source>
        <translation>Released together</translation>
    </message>
    <message>
        <source>Policy first, interpretation later</source>
        <translation>Policy first, interpretation later</translation>
    </message>
    <message>
        <source>All become public at the same moment, or none.</source>
        <translation>All become public at the same moment, or none.</translation>
    </message>
    <message>
        <source>The policy goes first; its interpretation follows.</source>
        <translation>The policy goes first; its interpretation follows.</translation>
    </message>
    <message>
        <source>not on this computer yet</source>
        <translation>not on this computer yet</translation>
    </message>
    <message>
        <source>approved, waits for the others</source>
        <translation>approved, waits for the others</translation>
    </message>
    <message>
        <source>returned: mend it, then send it again</source>
        <translation>returned: mend it, then send it again</translation>
    </message>
    <message>
        <source>rejected: the bundle cannot be completed</source>
        <translation>rejected: the bundle cannot be completed</translation>
    </message>
    <message>
        <source>withdrawn: the others wait</source>
        <translation>withdrawn: the others wait</translation>
    </message>
    <message>
        <source>in the outbox</source>
        <translation>in the outbox</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>with the reviewers</source>
        <translation>with the reviewers</translation>
    </message>
    <message>
        <source>links to the others missing: {n}</source>
        <translation>links to the others missing: {n}</translation>
    </message>
    <message>
        <source>check results in the way: {n}</source>
        <translation>check results in the way: {n}</translation>
    </message>
    <message>
        <source>ready to be sent</source>
        <translation>ready to be sent</translation>
    </message>
    <message>
        <source>A bundle has one policy document.</source>
        <translation>A bundle has one policy document.</translation>
    </message>
    <message>
        <source>Begin an interpretation, or add one that is written already.</source>
        <translation>Begin an interpretation, or add one that is written already.</translation>
    </message>
    <message>
        <source>A bundle has at most 10 items.</source>
        <translation>A bundle has at most 10 items.</translation>
    </message>
    <message>
        <source>An item stands in the bundle twice.</source>
        <translation>An item stands in the bundle twice.</translation>
    </message>
    <message>
        <source>Say in at least 5 characters why the interpretation comes later.</source>
        <translation>Say in at least 5 characters why the interpretation comes later.</translation>
    </message>
    <message>
        <source>All items go to review in one go. Approved ones wait; when the last is approved, all become public at the same moment. If one fails, none becomes public.</source>
        <translation>All items go to review in one go. Approved ones wait; when the last is approved, all become public at the same moment. If one fails, none becomes public.</translation>
    </message>
    <message>
        <source>The policy becomes public as soon as it is approved; the interpretation has to follow. Working days it has: {n}.</source>
        <translation>The policy becomes public as soon as it is approved; the interpretation has to follow. Working days it has: {n}.</translation>
    </message>
    <message>
        <source>Not released: a file of {title} is missing on the portal. No item became public, all texts and approvals are kept. Tell the portal's administrator; once the file is back the portal releases all by itself.</source>
        <translation>Not released: a file of {title} is missing on the portal. No item became public, all texts and approvals are kept. Tell the portal's administrator; once the file is back the portal releases all by itself.</translation>
    </message>
    <message>
        <source>Not released: {title} on the portal is not what was approved. No item became public, your texts are safe here. Tell the portal's administrator.</source>
        <translation>Not released: {title} on the portal is not what was approved. No item became public, your texts are safe here. Tell the portal's administrator.</translation>
    </message>
    <message>
        <source>Not released: the unit of {title} is no longer in the layout. No item became public, all texts and approvals are kept. Tell the portal's administrator.</source>
        <translation>Not released: the unit of {title} is no longer in the layout. No item became public, all texts and approvals are kept. Tell the portal's administrator.</translation>
    </message>
    <message>
        <source>The new edition of {title} was rejected and its earlier one stays public, so what is bound to it would wait for ever. All texts and approvals are kept. Send another edition for review, or dissolve the bundle: what is approved then becomes public at once.</source>
        <translation>The new edition of {title} was rejected and its earlier one stays public, so what is bound to it would wait for ever. All texts and approvals are kept. Send another edition for review, or dissolve the bundle: what is approved then becomes public at once.</translation>
    </message>
    <message>
        <source>The policy is public; the interpretation is due by {time}.</source>
        <translation>The policy is public; the interpretation is due by {time}.</translation>
    </message>
    <message>
        <source>The policy is public; the interpretation was due by {time}.</source>
        <translation>The policy is public; the interpretation was due by {time}.</translation>
    </message>
    <message>
        <source>Nothing is public yet. Still to come: {titles}.</source>
        <translation>Nothing is public yet. Still to come: {titles}.</translation>
    </message>
    <message>
        <source>level {level} of {levels} decides next</source>
        <translation>level {level} of {levels} decides next</translation>
    </message>
    <message>
        <source>returned to its author</source>
        <translation>returned to its author</translation>
    </message>
    <message>
        <source>Waits for bundle</source>
        <translation>Waits for bundle</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>merged into another message</source>
        <translation>merged into another message</translation>
    </message>
    <message numerus="yes">
        <source>{n} messages merged into it</source>
        <translation>
            <numerusform>{n} message merged into it</numerusform>
            <numerusform>{n} messages merged into it</numerusform>
        </translation>
    </message>
    <message>
        <source>handled by {unit}</source>
        <translation>handled by {unit}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>More time</translation>
    </message>
    <message>
        <source>Ask citizen</source>
        <translation>Ask citizen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>No message chosen</source>
        <translation>No message chosen</translation>
    </message>
    <message>
        <source>Choose one at the left; the arrow keys move, Enter goes to its reply.</source>
        <translation>Choose one at the left; the arrow keys move, Enter goes to its reply.</translation>
    </message>
    <message>
        <source>The portal turned an act on this message down; it waits in the outbox.</source>
        <translation>The portal turned an act on this message down; it waits in the outbox.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Blocking</source>
        <translation>Blocking</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
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
        <translation>Show these alone; again: everything</translation>
    </message>
</context>
<context>
    <name>ChecklistField</name>
    <message>
        <source>Before and while the notice hangs</source>
        <translation>Before and while the notice hangs</translation>
    </message>
    <message>
        <source>After it has hung its full period</source>
        <translation>After it has hung its full period</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>{done} of {all} steps done</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>{time} · {rules} rules · catalogue {version}, lexicon {lexicon}</source>
        <translation>{time} · {rules} rules · catalogue {version}, lexicon {lexicon}</translation>
    </message>
    <message numerus="yes">
        <source>Resolve {count} blocking results before submitting</source>
        <translation>
            <numerusform>Resolve {count} blocking result before submitting</numerusform>
            <numerusform>Resolve {count} blocking results before submitting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix {count} warnings, or say why they stay</source>
        <translation>
            <numerusform>Fix {count} warning, or say why it stays</numerusform>
            <numerusform>Fix {count} warnings, or say why they stay</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way of submitting</source>
        <translation>Nothing stands in the way of submitting</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blocking</translation>
    </message>
    <message>
        <source>must be resolved</source>
        <translation>must be resolved</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>fix, or keep with a reason</source>
        <translation>fix, or keep with a reason</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>Show {count} more</translation>
    </message>
    <message>
        <source>Passed {count}</source>
        <translation>Passed {count}</translation>
    </message>
    <message>
        <source>Why: {rule}</source>
        <translation>Why: {rule}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Status {status}</source>
        <translation>Status {status}</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Proxy and certificate</source>
        <translation>Proxy and certificate</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Write without a portal</source>
        <translation>Write without a portal</translation>
    </message>
    <message>
        <source>Type the address of your unit's portal, or ask for it.</source>
        <translation>Type the address of your unit's portal, or ask for it.</translation>
    </message>
    <message>
        <source>{file} is no description of a portal. Ask your administrator for it.</source>
        <translation>{file} is no description of a portal. Ask your administrator for it.</translation>
    </message>
    <message>
        <source>Description of a portal</source>
        <translation>Description of a portal</translation>
    </message>
    <message>
        <source>Welcome. How do you want to begin?</source>
        <translation>Welcome. How do you want to begin?</translation>
    </message>
    <message>
        <source>You can change this later in Settings, Portal and synchronising.</source>
        <translation>You can change this later in Settings, Portal and synchronising.</translation>
    </message>
    <message>
        <source>Try the built-in demonstration portal</source>
        <translation>Try the built-in demonstration portal</translation>
    </message>
    <message>
        <source>Without network and account: sample columns, items, messages and reviewers.</source>
        <translation>Without network and account: sample columns, items, messages and reviewers.</translation>
    </message>
    <message>
        <source>Begin without a portal</source>
        <translation>Begin without a portal</translation>
    </message>
    <message>
        <source>Write, check and preview here; connect later.</source>
        <translation>Write, check and preview here; connect later.</translation>
    </message>
    <message>
        <source>For public information only: nothing secret may be written here.</source>
        <translation>For public information only: nothing secret may be written here.</translation>
    </message>
    <message>
        <source>Connect to the portal of your unit</source>
        <translation>Connect to the portal of your unit</translation>
    </message>
    <message>
        <source>Brings columns, templates and what waits for you</source>
        <translation>Brings columns, templates and what waits for you</translation>
    </message>
</context>
<context>
    <name>ClaimDesk</name>
    <message>
        <source>Warrants and deputies…</source>
        <translation>Warrants and deputies…</translation>
    </message>
    <message>
        <source>Claimed; colleagues are told with the next synchronisation.</source>
        <translation>Claimed; colleagues are told with the next synchronisation.</translation>
    </message>
    <message>
        <source>Released; anybody of this level may take it.</source>
        <translation>Released; anybody of this level may take it.</translation>
    </message>
    <message>
        <source>Put on record; it leaves with the next synchronisation.</source>
        <translation>Put on record; it leaves with the next synchronisation.</translation>
    </message>
</context>
<context>
    <name>ClaimStrip</name>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>You stand in for {name}, by warrant.</source>
        <translation>You stand in for {name}, by warrant.</translation>
    </message>
    <message>
        <source>Emergency: {reason}. It is published at once; the record follows.</source>
        <translation>Emergency: {reason}. It is published at once; the record follows.</translation>
    </message>
    <message>
        <source>It is overdue: the next level was told.</source>
        <translation>It is overdue: the next level was told.</translation>
    </message>
    <message>
        <source>Nobody has claimed it. Claim it, so that colleagues leave it to you.</source>
        <translation>Nobody has claimed it. Claim it, so that colleagues leave it to you.</translation>
    </message>
    <message>
        <source>You look after it until {until}.</source>
        <translation>You look after it until {until}.</translation>
    </message>
    <message>
        <source>{name} has looked after it since {since}; until {until} it is theirs.</source>
        <translation>{name} has looked after it since {since}; until {until} it is theirs.</translation>
    </message>
    <message>
        <source>The claim of {name} ran out at {until}: anybody may decide or take over.</source>
        <translation>The claim of {name} ran out at {until}: anybody may decide or take over.</translation>
    </message>
    <message>
        <source>Your claim waits to be sent; if a colleague was faster, you are told.</source>
        <translation>Your claim waits to be sent; if a colleague was faster, you are told.</translation>
    </message>
    <message>
        <source>You let it go; that waits to be sent.</source>
        <translation>You let it go; that waits to be sent.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>emergency</translation>
    </message>
    <message>
        <source>in place of {name}</source>
        <translation>in place of {name}</translation>
    </message>
    <message>
        <source>told on</source>
        <translation>told on</translation>
    </message>
</context>
<context>
    <name>CleanDialog</name>
    <message>
        <source>Clean a copy</source>
        <translation>Clean a copy</translation>
    </message>
    <message>
        <source>Clean a copy of {name}</source>
        <translation>Clean a copy of {name}</translation>
    </message>
    <message>
        <source>A copy takes the place of the file; the original stays on this computer and undo brings it back.</source>
        <translation>A copy takes the place of the file; the original stays on this computer and undo brings it back.</translation>
    </message>
    <message>
        <source>The copy holds the pages only: bookmarks do not come along.</source>
        <translation>The copy holds the pages only: bookmarks do not come along.</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Empty them</source>
        <translation>Empty them</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>What accepting changes</source>
        <translation>What accepting changes</translation>
    </message>
    <message>
        <source>Paragraph {number}: “{words}” stays</source>
        <translation>Paragraph {number}: “{words}” stays</translation>
    </message>
    <message>
        <source>Paragraph {number}: “{words}” goes</source>
        <translation>Paragraph {number}: “{words}” goes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Clean</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Time to answer</source>
        <translation>Time to answer</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Basis: rule HD-01 of the layout; holidays of {years}</source>
        <translation>Basis: rule HD-01 of the layout; holidays of {years}</translation>
    </message>
    <message>
        <source>Basis: rule HD-01; the holidays of {years} are not published: estimated</source>
        <translation>Basis: rule HD-01; the holidays of {years} are not published: estimated</translation>
    </message>
    <message>
        <source>Answered or closed: no clock runs</source>
        <translation>Answered or closed: no clock runs</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>The clock stands still</translation>
    </message>
    <message>
        <source>It goes on when the citizen answers. Asked {when}.</source>
        <translation>It goes on when the citizen answers. Asked {when}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} working days over</source>
        <translation>
            <numerusform>{n} working day over</numerusform>
            <numerusform>{n} working days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} working days left</source>
        <translation>
            <numerusform>{n} working day left</numerusform>
            <numerusform>{n} working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {amount}, the day of receipt not counted, {rest}</source>
        <translation>{kind}: {amount}, the day of receipt not counted, {rest}</translation>
    </message>
    <message numerus="yes">
        <source>{n} working days</source>
        <translation>
            <numerusform>{n} working day</numerusform>
            <numerusform>{n} working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} day</numerusform>
            <numerusform>{n} days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>This column only forwards readers; it holds no items.</source>
        <translation>This column only forwards readers; it holds no items.</translation>
    </message>
</context>
<context>
    <name>CommentCount</name>
    <message>
        <source>Comments {n}</source>
        <translation>Comments {n}</translation>
    </message>
    <message>
        <source>{n} comments without an answer</source>
        <translation>{n} comments without an answer</translation>
    </message>
    <message>
        <source>{n} comment without an answer</source>
        <translation>{n} comment without an answer</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compared with the last version</source>
        <translation>Compared with the last version</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Inline</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Previous change</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Next change</translation>
    </message>
    <message>
        <source>since {time}, {name}</source>
        <translation>since {time}, {name}</translation>
    </message>
    <message>
        <source>change {n} of {total}</source>
        <translation>change {n} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>{total} changes</source>
        <translation>
            <numerusform>{total} change</numerusform>
            <numerusform>{total} changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Change to</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>Words to stand there</source>
        <translation>Words to stand there</translation>
    </message>
    <message>
        <source>Comment (Ctrl+Enter)</source>
        <translation>Comment (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Suggest a change</source>
        <translation>Suggest a change</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>New comment</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>Why (optional)</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Write drafts</source>
        <translation>Write drafts</translation>
    </message>
    <message numerus="yes">
        <source>Make {n} drafts of these files?</source>
        <translation>
            <numerusform>Make {n} draft of these files?</numerusform>
            <numerusform>Make {n} drafts of these files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts</source>
        <translation>
            <numerusform>{n} draft</numerusform>
            <numerusform>{n} drafts</numerusform>
        </translation>
    </message>
    <message>
        <source>They become drafts and nothing is submitted; each keeps its original file and its receipt. All of them can be put in the trash in one step afterwards.</source>
        <translation>They become drafts and nothing is submitted; each keeps its original file and its receipt. All of them can be put in the trash in one step afterwards.</translation>
    </message>
    <message numerus="yes">
        <source>{n} files are left out.</source>
        <translation>
            <numerusform>{n} file is left out.</numerusform>
            <numerusform>{n} files are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Write {n} drafts</source>
        <translation>
            <numerusform>Write {n} draft</numerusform>
            <numerusform>Write {n} drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Type these two groups of your note, so that it is sure to be there.</source>
        <translation>Type these two groups of your note, so that it is sure to be there.</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>Group {n}</translation>
    </message>
    <message>
        <source>{groups} is not what was shown.</source>
        <translation>{groups} is not what was shown.</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message numerus="yes">
        <source>%n places merged; both texts stay in the history.</source>
        <translation>
            <numerusform>%n place merged; both texts stay in the history.</numerusform>
            <numerusform>%n places merged; both texts stay in the history.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the outbox and can still be taken back.</source>
        <translation>It is in the outbox and can still be taken back.</translation>
    </message>
    <message numerus="yes">
        <source>%n obstacles must be mended before it can go.</source>
        <translation>
            <numerusform>%n obstacle must be mended before it can go.</numerusform>
            <numerusform>%n obstacles must be mended before it can go.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is your draft now.</source>
        <translation>It is your draft now.</translation>
    </message>
    <message>
        <source>{n} of {total} decided</source>
        <translation>{n} of {total} decided</translation>
    </message>
    <message>
        <source>Came together by themselves</source>
        <translation>Came together by themselves</translation>
    </message>
    <message>
        <source>The same on both sides</source>
        <translation>The same on both sides</translation>
    </message>
    <message>
        <source>Need your decision</source>
        <translation>Need your decision</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Take mine</translation>
    </message>
    <message>
        <source>Take the base</source>
        <translation>Take the base</translation>
    </message>
    <message>
        <source>Take the portal's</source>
        <translation>Take the portal's</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mine</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>the base</translation>
    </message>
    <message>
        <source>the portal's</source>
        <translation>the portal's</translation>
    </message>
    <message>
        <source>both</source>
        <translation>both</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>I changed it</source>
        <translation>I changed it</translation>
    </message>
    <message>
        <source>the portal did</source>
        <translation>the portal did</translation>
    </message>
    <message>
        <source>both alike</source>
        <translation>both alike</translation>
    </message>
    <message>
        <source>both fit</source>
        <translation>both fit</translation>
    </message>
    <message>
        <source>Only you changed it; yours is taken</source>
        <translation>Only you changed it; yours is taken</translation>
    </message>
    <message>
        <source>Only the portal's text changed; it is taken</source>
        <translation>Only the portal's text changed; it is taken</translation>
    </message>
    <message>
        <source>Both made the same change; it counts once</source>
        <translation>Both made the same change; it counts once</translation>
    </message>
    <message>
        <source>The changes do not touch each other; both are kept</source>
        <translation>The changes do not touch each other; both are kept</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Version of template and rules</source>
        <translation>Version of template and rules</translation>
    </message>
    <message>
        <source>Order of attachments</source>
        <translation>Order of attachments</translation>
    </message>
    <message>
        <source>Body, paragraph {n}</source>
        <translation>Body, paragraph {n}</translation>
    </message>
    <message>
        <source>Attachment {name}</source>
        <translation>Attachment {name}</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>to decide</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>nothing here</translation>
    </message>
</context>
<context>
    <name>ConflictBar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Changed here and on the portal meanwhile; nothing is lost</source>
        <translation>Changed here and on the portal meanwhile; nothing is lost</translation>
    </message>
</context>
<context>
    <name>ConflictFoot</name>
    <message numerus="yes">
        <source>{n} places to decide</source>
        <translation>
            <numerusform>{n} place to decide</numerusform>
            <numerusform>{n} places to decide</numerusform>
        </translation>
    </message>
    <message>
        <source>Both texts stay in the history; either can be had back.</source>
        <translation>Both texts stay in the history; either can be had back.</translation>
    </message>
    <message>
        <source>The text in review is recalled first, then the merged one goes; both are kept.</source>
        <translation>The text in review is recalled first, then the merged one goes; both are kept.</translation>
    </message>
    <message>
        <source>Both texts stay in the history. The merged one is submitted again.</source>
        <translation>Both texts stay in the history. The merged one is submitted again.</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mine</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>portal</translation>
    </message>
    <message>
        <source>both</source>
        <translation>both</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Copy my text</source>
        <translation>Copy my text</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Apply merge</source>
        <translation>Apply merge</translation>
    </message>
</context>
<context>
    <name>ConflictScreen</name>
    <message>
        <source>Reading both texts…</source>
        <translation>Reading both texts…</translation>
    </message>
    <message>
        <source>Both texts are the same</source>
        <translation>Both texts are the same</translation>
    </message>
    <message>
        <source>Applying the merge only notes that they are.</source>
        <translation>Applying the merge only notes that they are.</translation>
    </message>
    <message>
        <source>There is nothing to merge</source>
        <translation>There is nothing to merge</translation>
    </message>
    <message>
        <source>The portal holds no other text of this item. Yours is kept.</source>
        <translation>The portal holds no other text of this item. Yours is kept.</translation>
    </message>
    <message>
        <source>A text changed meanwhile. Nothing was applied; please look again.</source>
        <translation>A text changed meanwhile. Nothing was applied; please look again.</translation>
    </message>
    <message>
        <source>The last decision is taken back</source>
        <translation>The last decision is taken back</translation>
    </message>
    <message>
        <source>Your whole text is on the clipboard</source>
        <translation>Your whole text is on the clipboard</translation>
    </message>
</context>
<context>
    <name>ConsultationHead</name>
    <message>
        <source>Public page</source>
        <translation>Public page</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Go on with the result</source>
        <translation>Go on with the result</translation>
    </message>
    <message>
        <source>Write the result</source>
        <translation>Write the result</translation>
    </message>
</context>
<context>
    <name>Consultations</name>
    <message>
        <source>Not begun</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Result published</source>
        <translation>Result published</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>Ends today</translation>
    </message>
    <message>
        <source>Open, {n} days left</source>
        <translation>Open, {n} days left</translation>
    </message>
    <message>
        <source>Open, {n} day left</source>
        <translation>Open, {n} day left</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{n} opinions</source>
        <translation>{n} opinions</translation>
    </message>
    <message>
        <source>{n} opinion</source>
        <translation>{n} opinion</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>Partly adopted</source>
        <translation>Partly adopted</translation>
    </message>
    <message>
        <source>Not adopted</source>
        <translation>Not adopted</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Not decided</translation>
    </message>
</context>
<context>
    <name>ConsultationsList</name>
    <message>
        <source>No consultation is public</source>
        <translation>No consultation is public</translation>
    </message>
    <message>
        <source>Once one is published, the opinions on it arrive here.</source>
        <translation>Once one is published, the opinions on it arrive here.</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>New consultation</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Consultations</translation>
    </message>
</context>
<context>
    <name>ConsultationsScreen</name>
    <message>
        <source>Personal data shown; the portal noted who looked.</source>
        <translation>Personal data shown; the portal noted who looked.</translation>
    </message>
</context>
<context>
    <name>Converting</name>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Conversion receipt</source>
        <translation>Conversion receipt</translation>
    </message>
    <message>
        <source>This kind of item has no such blocks; all words are kept. {key} goes through the places.</source>
        <translation>This kind of item has no such blocks; all words are kept. {key} goes through the places.</translation>
    </message>
    <message>
        <source>Undo the conversion</source>
        <translation>Undo the conversion</translation>
    </message>
    <message>
        <source>The text was edited after this conversion: take the steps back with Ctrl+Z.</source>
        <translation>The text was edited after this conversion: take the steps back with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Nothing has been converted in this text yet</source>
        <translation>Nothing has been converted in this text yet</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>Note of correction</source>
        <translation>Note of correction</translation>
    </message>
    <message>
        <source>What was wrong and what holds, for example: in paragraph 2, 36 reads 38</source>
        <translation>What was wrong and what holds, for example: in paragraph 2, 36 reads 38</translation>
    </message>
    <message>
        <source>The text on the page stays as it is. To mend it, too, revise the item and tick the note of correction when you submit.</source>
        <translation>The text on the page stays as it is. To mend it, too, revise the item and tick the note of correction when you submit.</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>Word count</source>
        <translation>Word count</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Title and fields are not counted.</source>
        <translation>Title and fields are not counted.</translation>
    </message>
    <message>
        <source>Words, without punctuation</source>
        <translation>Words, without punctuation</translation>
    </message>
    <message>
        <source>of these Chinese characters</source>
        <translation>of these Chinese characters</translation>
    </message>
    <message>
        <source>of these Latin words and numbers</source>
        <translation>of these Latin words and numbers</translation>
    </message>
    <message>
        <source>Characters, without spaces</source>
        <translation>Characters, without spaces</translation>
    </message>
    <message>
        <source>Characters, with spaces</source>
        <translation>Characters, with spaces</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphs</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>{used} / {limit} entries</source>
        <translation>{used} / {limit} entries</translation>
    </message>
    <message>
        <source>{used} / {limit}</source>
        <translation>{used} / {limit}</translation>
    </message>
    <message>
        <source>{used} characters, {limit} are advised at most</source>
        <translation>{used} characters, {limit} are advised at most</translation>
    </message>
    <message>
        <source>{over} entries too many, {limit} are allowed</source>
        <translation>{over} entries too many, {limit} are allowed</translation>
    </message>
    <message>
        <source>{over} characters too many, {limit} are allowed</source>
        <translation>{over} characters too many, {limit} are allowed</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>The program made a mistake</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Out of memory</translation>
    </message>
    <message>
        <source>Copy my whole text</source>
        <translation>Copy my whole text</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>Make a support bundle…</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>Everything you typed up to now is saved on this computer.</source>
        <translation>Everything you typed up to now is saved on this computer.</translation>
    </message>
    <message>
        <source>The newest changes could not be saved and stand in this window only. Copy your text to another place before you close it.</source>
        <translation>The newest changes could not be saved and stand in this window only. Copy your text to another place before you close it.</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>The program ended by a fault last time. Your texts are here as they were last saved, at most two seconds before.</source>
        <translation>The program ended by a fault last time. Your texts are here as they were last saved, at most two seconds before.</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>Make a support bundle…</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose a date</source>
        <translation>Choose a date</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>day {n}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>due</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>stands</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>The time to answer, day by day</source>
        <translation>The time to answer, day by day</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>duty</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>work</source>
        <translation>work</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>off?</source>
        <translation>off?</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>make-up workday</translation>
    </message>
    <message>
        <source>days off of this year are not announced yet</source>
        <translation>days off of this year are not announced yet</translation>
    </message>
    <message numerus="yes">
        <source>{n} things are due</source>
        <translation>
            <numerusform>{n} thing is due</numerusform>
            <numerusform>{n} things are due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Approve for a set time</source>
        <translation>Approve for a set time</translation>
    </message>
    <message>
        <source>Approve and publish</source>
        <translation>Approve and publish</translation>
    </message>
    <message>
        <source>Approve, on to {level}</source>
        <translation>Approve, on to {level}</translation>
    </message>
    <message>
        <source>A decision holds only for the version you see. If it changes meanwhile, you are asked to look again.</source>
        <translation>A decision holds only for the version you see. If it changes meanwhile, you are asked to look again.</translation>
    </message>
    <message>
        <source>The secrecy review of this version is not done: you may return or reject it, and approve it afterwards.</source>
        <translation>The secrecy review of this version is not done: you may return or reject it, and approve it afterwards.</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters: the author reads it.</source>
        <translation>Please say why, in at least {n} characters: the author reads it.</translation>
    </message>
    <message>
        <source>Reason (needed to return or reject)</source>
        <translation>Reason (needed to return or reject)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Approved.</translation>
    </message>
    <message>
        <source>Returned to the author.</source>
        <translation>Returned to the author.</translation>
    </message>
    <message>
        <source>Rejected.</source>
        <translation>Rejected.</translation>
    </message>
    <message>
        <source>It can be taken back for {s} seconds.</source>
        <translation>It can be taken back for {s} seconds.</translation>
    </message>
    <message>
        <source>Taken back; it waits for your decision again</source>
        <translation>Taken back; it waits for your decision again</translation>
    </message>
</context>
<context>
    <name>DeedsBar</name>
    <message>
        <source>Go back to this moment</source>
        <translation>Go back to this moment</translation>
    </message>
    <message>
        <source>Only a part</source>
        <translation>Only a part</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>New draft from this</source>
        <translation>New draft from this</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>The attachments</source>
        <translation>The attachments</translation>
    </message>
    <message numerus="yes">
        <source>All {n} fields that differ</source>
        <translation>
            <numerusform>The {n} field that differs</numerusform>
            <numerusform>All {n} fields that differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Renamed</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>Details changed</translation>
    </message>
    <message>
        <source>Moved in the list</source>
        <translation>Moved in the list</translation>
    </message>
    <message>
        <source>{file} is not on this computer yet; it comes with the next synchronisation.</source>
        <translation>{file} is not on this computer yet; it comes with the next synchronisation.</translation>
    </message>
    <message>
        <source>Text of this type of file cannot be read: open {file} to compare.</source>
        <translation>Text of this type of file cannot be read: open {file} to compare.</translation>
    </message>
    <message>
        <source>{file} is of an old Office format whose text cannot be read: open it.</source>
        <translation>{file} is of an old Office format whose text cannot be read: open it.</translation>
    </message>
    <message>
        <source>{file} is protected by a password; its text cannot be read.</source>
        <translation>{file} is protected by a password; its text cannot be read.</translation>
    </message>
    <message>
        <source>{file} is damaged; its text cannot be read.</source>
        <translation>{file} is damaged; its text cannot be read.</translation>
    </message>
    <message>
        <source>{file} was not read to its end: more may have changed than is shown.</source>
        <translation>{file} was not read to its end: more may have changed than is shown.</translation>
    </message>
    <message>
        <source>{file} holds no text, perhaps scanned pages: open it to compare.</source>
        <translation>{file} holds no text, perhaps scanned pages: open it to compare.</translation>
    </message>
    <message>
        <source>{file} is long: characters compared: {n}. The rest is not shown.</source>
        <translation>{file} is long: characters compared: {n}. The rest is not shown.</translation>
    </message>
    <message>
        <source>The text of {file} is the same; layout, pictures or properties are not.</source>
        <translation>The text of {file} is the same; layout, pictures or properties are not.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The text is unchanged.</source>
        <translation>The text is unchanged.</translation>
    </message>
    <message>
        <source>Paragraph {old} went elsewhere, see change {n}:</source>
        <translation>Paragraph {old} went elsewhere, see change {n}:</translation>
    </message>
    <message>
        <source>± Moved here, was paragraph {old}:</source>
        <translation>± Moved here, was paragraph {old}:</translation>
    </message>
    <message>
        <source>··· {n} paragraphs unchanged</source>
        <translation>··· {n} paragraphs unchanged</translation>
    </message>
    <message>
        <source>··· {n} paragraph unchanged</source>
        <translation>··· {n} paragraph unchanged</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>Heading {n}:</source>
        <translation>Heading {n}:</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Show the text</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Show the difference</translation>
    </message>
    <message>
        <source>… more paragraphs: {n}</source>
        <translation>… more paragraphs: {n}</translation>
    </message>
    <message>
        <source>± Now paragraph {new}:</source>
        <translation>± Now paragraph {new}:</translation>
    </message>
    <message>
        <source>place {old} → {new}</source>
        <translation>place {old} → {new}</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
</context>
<context>
    <name>DigestCard</name>
    <message>
        <source>Go to review</source>
        <translation>Go to review</translation>
    </message>
    <message>
        <source>Put away for today</source>
        <translation>Put away for today</translation>
    </message>
</context>
<context>
    <name>DownlinkCard</name>
    <message>
        <source>Received from the portal</source>
        <translation>Received from the portal</translation>
    </message>
    <message>
        <source>Synchronising now</source>
        <translation>Synchronising now</translation>
    </message>
    <message>
        <source>Not synchronised since the program was started</source>
        <translation>Not synchronised since the program was started</translation>
    </message>
    <message>
        <source>Last {time}: {sent} sent, {received} received</source>
        <translation>Last {time}: {sent} sent, {received} received</translation>
    </message>
    <message>
        <source>Column layout</source>
        <translation>Column layout</translation>
    </message>
    <message numerus="yes">
        <source>{n} columns</source>
        <translation>
            <numerusform>{n} column</numerusform>
            <numerusform>{n} columns</numerusform>
        </translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
    <message numerus="yes">
        <source>{n} templates</source>
        <translation>
            <numerusform>{n} template</numerusform>
            <numerusform>{n} templates</numerusform>
        </translation>
    </message>
    <message>
        <source>Check rules</source>
        <translation>Check rules</translation>
    </message>
    <message numerus="yes">
        <source>{n} rules</source>
        <translation>
            <numerusform>{n} rule</numerusform>
            <numerusform>{n} rules</numerusform>
        </translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Word list</translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n} entry</numerusform>
            <numerusform>{n} entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>{n} mirrored</source>
        <translation>{n} mirrored</translation>
    </message>
    <message>
        <source>none are assigned to you</source>
        <translation>none are assigned to you</translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for you</source>
        <translation>
            <numerusform>{n} waits for you</numerusform>
            <numerusform>{n} wait for you</numerusform>
        </translation>
    </message>
    <message>
        <source>Review tasks</source>
        <translation>Review tasks</translation>
    </message>
    <message>
        <source>Page style</source>
        <translation>Page style</translation>
    </message>
    <message>
        <source>delivered with the program</source>
        <translation>delivered with the program</translation>
    </message>
    <message>
        <source>from the portal {time}</source>
        <translation>from the portal {time}</translation>
    </message>
    <message>
        <source>{year} not announced yet</source>
        <translation>{year} not announced yet</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>No draft is being written on this computer.</source>
        <translation>No draft is being written on this computer.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>{n} working days left</source>
        <translation>{n} working days left</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>{n} working days over</source>
        <translation>{n} working days over</translation>
    </message>
    <message>
        <source>About {n} working days left</source>
        <translation>About {n} working days left</translation>
    </message>
    <message>
        <source>Awaiting details</source>
        <translation>Awaiting details</translation>
    </message>
    <message>
        <source>{n} working day left</source>
        <translation>{n} working day left</translation>
    </message>
    <message>
        <source>{n} working day over</source>
        <translation>{n} working day over</translation>
    </message>
    <message>
        <source>About {n} working day left</source>
        <translation>About {n} working day left</translation>
    </message>
</context>
<context>
    <name>DueBlocks</name>
    <message>
        <source>{left} of {whole} working days</source>
        <translation>{left} of {whole} working days</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>and {n} more</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>Estimated: the days off of that year are not announced yet.</source>
        <translation>Estimated: the days off of that year are not announced yet.</translation>
    </message>
</context>
<context>
    <name>DueDays</name>
    <message>
        <source>From {begin}, through nights and days off, until {end}</source>
        <translation>From {begin}, through nights and days off, until {end}</translation>
    </message>
    <message>
        <source>{day}: not counted</source>
        <translation>{day}: not counted</translation>
    </message>
    <message>
        <source>… (days left out: {n}) …</source>
        <translation>… (days left out: {n}) …</translation>
    </message>
    <message>
        <source>{line}, the last day</source>
        <translation>{line}, the last day</translation>
    </message>
    <message>
        <source>{day}: the clock stands still</source>
        <translation>{day}: the clock stands still</translation>
    </message>
    <message>
        <source>{day}: day {n}</source>
        <translation>{day}: day {n}</translation>
    </message>
    <message>
        <source>{day}: day {n}, worked in exchange for a holiday</source>
        <translation>{day}: day {n}, worked in exchange for a holiday</translation>
    </message>
    <message>
        <source>{day}: off</source>
        <translation>{day}: off</translation>
    </message>
    <message>
        <source>{day}: off, {name}</source>
        <translation>{day}: off, {name}</translation>
    </message>
    <message>
        <source>{day}: day {n}, off but counted</source>
        <translation>{day}: day {n}, off but counted</translation>
    </message>
    <message>
        <source>{day}: day {n}, off ({name}) but counted</source>
        <translation>{day}: day {n}, off ({name}) but counted</translation>
    </message>
    <message>
        <source>The days that are left:</source>
        <translation>The days that are left:</translation>
    </message>
    <message>
        <source>Working hours from {begin} on:</source>
        <translation>Working hours from {begin} on:</translation>
    </message>
    <message>
        <source>{day}: {hours} ({spans})</source>
        <translation>{day}: {hours} ({spans})</translation>
    </message>
    <message>
        <source>{day}: outside office hours</source>
        <translation>{day}: outside office hours</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{line}; ends {end}</source>
        <translation>{line}; ends {end}</translation>
    </message>
    <message>
        <source>The day is written in the item: {end}</source>
        <translation>The day is written in the item: {end}</translation>
    </message>
</context>
<context>
    <name>DueKinds</name>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>received {day}</translation>
    </message>
    <message>
        <source>Hot topic</source>
        <translation>Hot topic</translation>
    </message>
    <message>
        <source>noticed {day}</source>
        <translation>noticed {day}</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Result of a consultation</source>
        <translation>Result of a consultation</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>ended {day}</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Policy without interpretation</source>
        <translation>Policy without interpretation</translation>
    </message>
    <message>
        <source>published {day}</source>
        <translation>published {day}</translation>
    </message>
    <message>
        <source>To disclose in 20 working days</source>
        <translation>To disclose in 20 working days</translation>
    </message>
    <message>
        <source>formed {day}</source>
        <translation>formed {day}</translation>
    </message>
    <message>
        <source>Validity ends</source>
        <translation>Validity ends</translation>
    </message>
    <message>
        <source>Hang period ends</source>
        <translation>Hang period ends</translation>
    </message>
    <message>
        <source>Column to update</source>
        <translation>Column to update</translation>
    </message>
    <message>
        <source>{n} hour over</source>
        <translation>{n} hour over</translation>
    </message>
    <message>
        <source>{n} hour left</source>
        <translation>{n} hour left</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>Last working day</source>
        <translation>Last working day</translation>
    </message>
    <message>
        <source>no reply begun</source>
        <translation>no reply begun</translation>
    </message>
    <message>
        <source>{n} hours over</source>
        <translation>{n} hours over</translation>
    </message>
    <message>
        <source>{n} hours left</source>
        <translation>{n} hours left</translation>
    </message>
    <message>
        <source>now: {status}</source>
        <translation>now: {status}</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>Submit as an emergency…</source>
        <translation>Submit as an emergency…</translation>
    </message>
    <message>
        <source>The interview begins {time}, in {span}.</source>
        <translation>The interview begins {time}, in {span}.</translation>
    </message>
    <message>
        <source>The interview was {time}; its transcript is missing.</source>
        <translation>The interview was {time}; its transcript is missing.</translation>
    </message>
    <message>
        <source>The page says that it follows. It becomes the next edition of this item.</source>
        <translation>The page says that it follows. It becomes the next edition of this item.</translation>
    </message>
    <message>
        <source>Write the transcript</source>
        <translation>Write the transcript</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>No text on this workstation links to the closed domains</source>
        <translation>No text on this workstation links to the closed domains</translation>
    </message>
    <message>
        <source>Items on this workstation that link to closed domains: {n}</source>
        <translation>Items on this workstation that link to closed domains: {n}</translation>
    </message>
    <message>
        <source>This is the transcript now: write question by question.</source>
        <translation>This is the transcript now: write question by question.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>“{step}” was due {time}, {span} ago.</source>
        <translation>“{step}” was due {time}, {span} ago.</translation>
    </message>
    <message>
        <source>“{step}” within {span}, until {time}.</source>
        <translation>“{step}” within {span}, until {time}.</translation>
    </message>
    <message>
        <source>{hours} clock hours from first notice at {time}; nights and holidays count.</source>
        <translation>{hours} clock hours from first notice at {time}; nights and holidays count.</translation>
    </message>
    <message>
        <source>Hung on the home pages until {day}.</source>
        <translation>Hung on the home pages until {day}.</translation>
    </message>
    <message>
        <source>Will hang on the home pages until {day}.</source>
        <translation>Will hang on the home pages until {day}.</translation>
    </message>
    <message>
        <source>Hangs on the home pages until today.</source>
        <translation>Hangs on the home pages until today.</translation>
    </message>
    <message>
        <source>Hangs on the home pages until {day}; days left: {n}.</source>
        <translation>Hangs on the home pages until {day}; days left: {n}.</translation>
    </message>
    <message>
        <source>Its period began on {day} and is over; cancellations can be ticked.</source>
        <translation>Its period began on {day} and is over; cancellations can be ticked.</translation>
    </message>
    <message>
        <source>From {day}, at least one month; taken down earlier only with a reason.</source>
        <translation>From {day}, at least one month; taken down earlier only with a reason.</translation>
    </message>
    <message>
        <source>links: {n}</source>
        <translation>links: {n}</translation>
    </message>
    <message>
        <source>on its public page</source>
        <translation>on its public page</translation>
    </message>
</context>
<context>
    <name>EditionDesk</name>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Mark its validity</source>
        <translation>Mark its validity</translation>
    </message>
    <message>
        <source>Correct with a public note</source>
        <translation>Correct with a public note</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <source>This notice hangs on the home pages until {day}. Taken down earlier it leaves a notice that says why, and links to its old domains are allowed again.</source>
        <translation>This notice hangs on the home pages until {day}. Taken down earlier it leaves a notice that says why, and links to its old domains are allowed again.</translation>
    </message>
    <message>
        <source>In the outbox; can be taken back for {s} seconds. The page stays until it is approved.</source>
        <translation>In the outbox; can be taken back for {s} seconds. The page stays until it is approved.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Open items</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>{count} blocking</source>
        <translation>{count} blocking</translation>
    </message>
    <message numerus="yes">
        <source>{count} warnings</source>
        <translation>
            <numerusform>{count} warning</numerusform>
            <numerusform>{count} warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Save version</translation>
    </message>
    <message>
        <source>Policy and interpretation together</source>
        <translation>Policy and interpretation together</translation>
    </message>
    <message>
        <source>Show what must be resolved</source>
        <translation>Show what must be resolved</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>EditorFacts</name>
    <message>
        <source>Saved {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message numerus="yes">
        <source>{count} characters</source>
        <translation>
            <numerusform>{count} character</numerusform>
            <numerusform>{count} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part} of {count} characters</source>
        <translation>
            <numerusform>{part} of {count} character</numerusform>
            <numerusform>{part} of {count} characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Template {name}</source>
        <translation>Template {name}</translation>
    </message>
</context>
<context>
    <name>EditorScreen</name>
    <message>
        <source>It is with the portal or the reviewers.</source>
        <translation>It is with the portal or the reviewers.</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Kept as a version</source>
        <translation>Kept as a version</translation>
    </message>
    <message>
        <source>The newer template is applied</source>
        <translation>The newer template is applied</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>This is a new item with the same text</source>
        <translation>This is a new item with the same text</translation>
    </message>
</context>
<context>
    <name>EmergencyBox</name>
    <message>
        <source>Emergency route</source>
        <translation>Emergency route</translation>
    </message>
    <message>
        <source>Why it cannot wait (needed)</source>
        <translation>Why it cannot wait (needed)</translation>
    </message>
    <message>
        <source>Reason for the emergency route</source>
        <translation>Reason for the emergency route</translation>
    </message>
    <message>
        <source>It begins at {level} and is published at once; the levels left out complete the record afterwards, and it stays listed until they have.</source>
        <translation>It begins at {level} and is published at once; the levels left out complete the record afterwards, and it stays listed until they have.</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>Please say why, in at least {n} characters.</translation>
    </message>
</context>
<context>
    <name>EncryptionCard</name>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Encrypt this computer's data…</source>
        <translation>Encrypt this computer's data…</translation>
    </message>
    <message>
        <source>Turn encryption off…</source>
        <translation>Turn encryption off…</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Encrypted</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Not encrypted</translation>
    </message>
    <message>
        <source>Drafts, versions, attachments and backups are encrypted. The key is in the system's keyring; without it the recovery key opens them. Files you export are plain.</source>
        <translation>Drafts, versions, attachments and backups are encrypted. The key is in the system's keyring; without it the recovery key opens them. Files you export are plain.</translation>
    </message>
    <message>
        <source>Whoever takes this computer or its disk can read the drafts on it. Encryption prevents that while you are signed out of the system.</source>
        <translation>Whoever takes this computer or its disk can read the drafts on it. Encryption prevents that while you are signed out of the system.</translation>
    </message>
    <message>
        <source>Encryption needs a keyring of the system that keeps the key, and none was found or it is locked. Start or unlock it (GNOME Keyring, KWallet), then come back.</source>
        <translation>Encryption needs a keyring of the system that keeps the key, and none was found or it is locked. Start or unlock it (GNOME Keyring, KWallet), then come back.</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Dissolve the bundle?</source>
        <translation>Dissolve the bundle?</translation>
    </message>
    <message>
        <source>Only “{title}” leaves; the others stay together</source>
        <translation>Only “{title}” leaves; the others stay together</translation>
    </message>
    <message>
        <source>Reason, at least 5 characters</source>
        <translation>Reason, at least 5 characters</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Dissolve</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>Keep together</translation>
    </message>
    <message>
        <source>Its items no longer wait for each other: one that is approved already becomes public at once, without the others. After the first decision only who signs may do this, and not on own work. The reason stays in the portal's records.</source>
        <translation>Its items no longer wait for each other: one that is approved already becomes public at once, without the others. After the first decision only who signs may do this, and not on own work. The reason stays in the portal's records.</translation>
    </message>
</context>
<context>
    <name>EnterKey</name>
    <message>
        <source>Press Space: it cannot be taken back, so Enter does not do it.</source>
        <translation>Press Space: it cannot be taken back, so Enter does not do it.</translation>
    </message>
</context>
<context>
    <name>ExportAllDialog</name>
    <message>
        <source>Export everything</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>Channel items {day}</source>
        <translation>Channel items {day}</translation>
    </message>
    <message>
        <source>Every draft of this computer, those in the trash too: its public page, its text and fields, its pictures and attachments, as plain files in a folder of its own. Nothing is sent; neither portal nor sign-in is needed.</source>
        <translation>Every draft of this computer, those in the trash too: its public page, its text and fields, its pictures and attachments, as plain files in a folder of its own. Nothing is sent; neither portal nor sign-in is needed.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>All {total} drafts are written.</source>
        <translation>
            <numerusform>The draft is written.</numerusform>
            <numerusform>All {total} drafts are written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {done} of {total} drafts are written.</source>
        <translation>Stopped: {done} of {total} drafts are written.</translation>
    </message>
    <message>
        <source>{done} of {total} drafts are written; the others are marked below.</source>
        <translation>{done} of {total} drafts are written; the others are marked below.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The text as it stands now</source>
        <translation>The text as it stands now</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>Page of GB/T 9704: 22 lines of 28 characters, to go on editing or to print.</source>
        <translation>Page of GB/T 9704: 22 lines of 28 characters, to go on editing or to print.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The same pages, to read and to print.</source>
        <translation>The same pages, to read and to print.</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Web page (.html)</translation>
    </message>
    <message>
        <source>The public page as one file, pictures and attachments inside.</source>
        <translation>The public page as one file, pictures and attachments inside.</translation>
    </message>
    <message>
        <source>Item file (.md)</source>
        <translation>Item file (.md)</translation>
    </message>
    <message>
        <source>Text and fields, files beside it; this program reads it in again.</source>
        <translation>Text and fields, files beside it; this program reads it in again.</translation>
    </message>
    <message>
        <source>Version {time}</source>
        <translation>Version {time}</translation>
    </message>
    <message>
        <source>published</source>
        <translation>published</translation>
    </message>
    <message>
        <source>A file of this name is there already. Its contents would be lost.</source>
        <translation>A file of this name is there already. Its contents would be lost.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Printed by this program, because LibreOffice is not installed: the same text and margins, simpler pages.</source>
        <translation>Printed by this program, because LibreOffice is not installed: the same text and margins, simpler pages.</translation>
    </message>
</context>
<context>
    <name>ExportResults</name>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Exported: {file}</source>
        <translation>Exported: {file}</translation>
    </message>
    <message>
        <source>Exported: {file}. Text copied out of it does not read exactly like yours.</source>
        <translation>Exported: {file}. Text copied out of it does not read exactly like yours.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>FactsBar</name>
    <message>
        <source>Previous change</source>
        <translation>Previous change</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Next change</translation>
    </message>
    <message>
        <source>Reads exactly like now</source>
        <translation>Reads exactly like now</translation>
    </message>
    <message numerus="yes">
        <source>{count} changes since: +{added} −{removed} characters</source>
        <translation>
            <numerusform>{count} change since: +{added} −{removed} characters</numerusform>
            <numerusform>{count} changes since: +{added} −{removed} characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes by then: +{added} −{removed} characters</source>
        <translation>
            <numerusform>{count} change by then: +{added} −{removed} characters</numerusform>
            <numerusform>{count} changes by then: +{added} −{removed} characters</numerusform>
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
        <translation>Required from the start</translation>
    </message>
    <message>
        <source>Required before a preview</source>
        <translation>Required before a preview</translation>
    </message>
    <message>
        <source>Required before submitting</source>
        <translation>Required before submitting</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message numerus="yes">
        <source>{n} attachments</source>
        <translation>
            <numerusform>{n} attachment</numerusform>
            <numerusform>{n} attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Link to an attachment</source>
        <translation>Link to an attachment</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Title, author, unit</source>
        <translation>Title, author, unit</translation>
    </message>
    <message>
        <source>Look for words in the queue</source>
        <translation>Look for words in the queue</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>{name}: take this filter away</source>
        <translation>{name}: take this filter away</translation>
    </message>
</context>
<context>
    <name>FilterDesk</name>
    <message>
        <source>Filter “{name}” saved</source>
        <translation>Filter “{name}” saved</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Save this filter…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation>Saved filters…</translation>
    </message>
    <message>
        <source>Show the whole queue</source>
        <translation>Show the whole queue</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>{count} replaced</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Whole word</translation>
    </message>
    <message>
        <source>For Latin words and numbers; Chinese has no word borders</source>
        <translation>For Latin words and numbers; Chinese has no word borders</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>Regular expression; \1 in the replacement is a group</source>
        <translation>Regular expression; \1 in the replacement is a group</translation>
    </message>
    <message>
        <source>In selection</source>
        <translation>In selection</translation>
    </message>
    <message>
        <source>{count} replaced, {left} in source or at images left</source>
        <translation>{count} replaced, {left} in source or at images left</translation>
    </message>
    <message numerus="yes">
        <source>{total} places</source>
        <translation>
            <numerusform>{total} place</numerusform>
            <numerusform>{total} places</numerusform>
        </translation>
    </message>
    <message>
        <source>{here} of {total}</source>
        <translation>{here} of {total}</translation>
    </message>
    <message>
        <source>The pattern cannot be read from character {position} on.</source>
        <translation>The pattern cannot be read from character {position} on.</translation>
    </message>
    <message>
        <source>The pattern cannot be read.</source>
        <translation>The pattern cannot be read.</translation>
    </message>
    <message>
        <source>The replacement names a group that the pattern does not have.</source>
        <translation>The replacement names a group that the pattern does not have.</translation>
    </message>
    <message>
        <source>Stopped after {seconds} s; the text is as it was. Simplify the pattern.</source>
        <translation>Stopped after {seconds} s; the text is as it was. Simplify the pattern.</translation>
    </message>
    <message>
        <source>More than {most} places; nothing was changed. Look for more.</source>
        <translation>More than {most} places; nothing was changed. Look for more.</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Looking for the portal…</source>
        <translation>Looking for the portal…</translation>
    </message>
    <message>
        <source>Found: {name} (interface {version})</source>
        <translation>Found: {name} (interface {version})</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Kept: {reason}</source>
        <translation>Kept: {reason}</translation>
    </message>
    <message>
        <source>Why it stays (goes with the submission)</source>
        <translation>Why it stays (goes with the submission)</translation>
    </message>
    <message>
        <source>The whole word that is right (Enter)</source>
        <translation>The whole word that is right (Enter)</translation>
    </message>
    <message>
        <source>Why: {rule}</source>
        <translation>Why: {rule}</translation>
    </message>
    <message>
        <source>What the rule looks at, and on what it rests (F1)</source>
        <translation>What the rule looks at, and on what it rests (F1)</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>Locate</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Remove link</translation>
    </message>
    <message>
        <source>Add attachment…</source>
        <translation>Add attachment…</translation>
    </message>
    <message>
        <source>Add to dictionary…</source>
        <translation>Add to dictionary…</translation>
    </message>
    <message>
        <source>Mask in a copy</source>
        <translation>Mask in a copy</translation>
    </message>
    <message>
        <source>Convert all</source>
        <translation>Convert all</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Keep…</translation>
    </message>
    <message>
        <source>Never mention this word</source>
        <translation>Never mention this word</translation>
    </message>
    <message>
        <source>Fix all {count}</source>
        <translation>Fix all {count}</translation>
    </message>
    <message>
        <source>Please write at least {count} characters.</source>
        <translation>Please write at least {count} characters.</translation>
    </message>
    <message>
        <source>Kept, because: {why}</source>
        <translation>Kept, because: {why}</translation>
    </message>
    <message>
        <source>Stands in: {clause}</source>
        <translation>Stands in: {clause}</translation>
    </message>
</context>
<context>
    <name>FindingsStrip</name>
    <message>
        <source>One by one</source>
        <translation>One by one</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Channel Editor</source>
        <translation>Channel Editor</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>On the portal's own page: this program never sees your password.</source>
        <translation>On the portal's own page: this program never sees your password.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Make it yours</translation>
    </message>
    <message>
        <source>Everything here can be changed at any time in Settings.</source>
        <translation>Everything here can be changed at any time in Settings.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Converted for this kind of item: {what}. All words are kept; undo takes it back.</source>
        <translation>Converted for this kind of item: {what}. All words are kept; undo takes it back.</translation>
    </message>
    <message>
        <source>lists to paragraphs</source>
        <translation>lists to paragraphs</translation>
    </message>
    <message>
        <source>tables to paragraphs</source>
        <translation>tables to paragraphs</translation>
    </message>
    <message>
        <source>pictures to links</source>
        <translation>pictures to links</translation>
    </message>
    <message>
        <source>quotations to paragraphs</source>
        <translation>quotations to paragraphs</translation>
    </message>
    <message>
        <source>headings raised</source>
        <translation>headings raised</translation>
    </message>
    <message>
        <source>headings to paragraphs</source>
        <translation>headings to paragraphs</translation>
    </message>
    <message>
        <source>links to text</source>
        <translation>links to text</translation>
    </message>
    <message>
        <source>videos to links</source>
        <translation>videos to links</translation>
    </message>
</context>
<context>
    <name>Fixing</name>
    <message>
        <source>The words are others by now: nothing was changed</source>
        <translation>The words are others by now: nothing was changed</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Mended</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>With the reviewers: it can be read, not changed.</source>
        <translation>With the reviewers: it can be read, not changed.</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>More…</source>
        <translation>More…</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Today {time}</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Yesterday {time}</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <translation>Tomorrow {time}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{month_name} {day}</source>
        <translation>{month_name} {day}</translation>
    </message>
    <message>
        <source>{month_name} {day}, {year}</source>
        <translation>{month_name} {day}, {year}</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>{n} days left</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>{n} days over</source>
        <translation>{n} days over</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>{n} day left</source>
        <translation>{n} day left</translation>
    </message>
    <message>
        <source>{n} day over</source>
        <translation>{n} day over</translation>
    </message>
</context>
<context>
    <name>HandEdit</name>
    <message>
        <source>Text by hand</source>
        <translation>Text by hand</translation>
    </message>
</context>
<context>
    <name>HandOverDesk</name>
    <message>
        <source>No portal is set: no colleague shares drafts here.</source>
        <translation>No portal is set: no colleague shares drafts here.</translation>
    </message>
    <message>
        <source>The draft is yours to write and submit; both of you are on record as its writers.</source>
        <translation>The draft is yours to write and submit; both of you are on record as its writers.</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Take over a colleague's draft</source>
        <translation>Take over a colleague's draft</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Asking the portal…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Why, e.g. the colleague is ill and it is due</source>
        <translation>Why, e.g. the colleague is ill and it is due</translation>
    </message>
    <message>
        <source>No draft may be taken over: a warrant about a colleague's drafts is needed, and only what the colleague shared lies on the portal. What lives on their workstation alone cannot be reached from here.</source>
        <translation>No draft may be taken over: a warrant about a colleague's drafts is needed, and only what the colleague shared lies on the portal. What lives on their workstation alone cannot be reached from here.</translation>
    </message>
    <message>
        <source>The item stays the same, the colleague keeps their copy and is told. What they wrote after the time named lives on their workstation alone and cannot be reached from here.</source>
        <translation>The item stays the same, the colleague keeps their copy and is told. What they wrote after the time named lives on their workstation alone and cannot be reached from here.</translation>
    </message>
    <message>
        <source>Taking over…</source>
        <translation>Taking over…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Fetch the text</source>
        <translation>Fetch the text</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>Please say why, in at least {n} characters.</translation>
    </message>
    <message>
        <source>Warrants and deputies…</source>
        <translation>Warrants and deputies…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HandingLine</name>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>{name} took over “{title}” while you were away: {reason}</source>
        <translation>{name} took over “{title}” while you were away: {reason}</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Take it back…</translation>
    </message>
    <message>
        <source>{name} took this draft over from {absent} at {time}, by warrant: {reason}</source>
        <translation>{name} took this draft over from {absent} at {time}, by warrant: {reason}</translation>
    </message>
    <message>
        <source>{name} took this draft back from {absent} at {time}: {reason}</source>
        <translation>{name} took this draft back from {absent} at {time}: {reason}</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Edition {n}</source>
        <translation>Edition {n}</translation>
    </message>
    <message>
        <source>Template {name} v{version}</source>
        <translation>Template {name} v{version}</translation>
    </message>
    <message>
        <source>Recalled: you can go on writing and submit it again.</source>
        <translation>Recalled: you can go on writing and submit it again.</translation>
    </message>
    <message>
        <source>Returned by {name}: {reason}</source>
        <translation>Returned by {name}: {reason}</translation>
    </message>
    <message>
        <source>Rejected by {name}: {reason}. Copy it to begin a new draft.</source>
        <translation>Rejected by {name}: {reason}. Copy it to begin a new draft.</translation>
    </message>
    <message>
        <source>Confirmed; it waits in the outbox.</source>
        <translation>Confirmed; it waits in the outbox.</translation>
    </message>
    <message>
        <source>Sent, but no answer arrived. The portal is asked before anything else.</source>
        <translation>Sent, but no answer arrived. The portal is asked before anything else.</translation>
    </message>
    <message>
        <source>The portal refused it. Correct it and submit again; the text is safe.</source>
        <translation>The portal refused it. Correct it and submit again; the text is safe.</translation>
    </message>
    <message>
        <source>Changed here and on the portal; both texts are kept.</source>
        <translation>Changed here and on the portal; both texts are kept.</translation>
    </message>
    <message>
        <source>Approved; it waits for the others of its bundle. It can be read, not changed.</source>
        <translation>Approved; it waits for the others of its bundle. It can be read, not changed.</translation>
    </message>
    <message>
        <source>Its time came, and it could not be published; the list of items says why. There it can be published or recalled. The text is safe.</source>
        <translation>Its time came, and it could not be published; the list of items says why. There it can be published or recalled. The text is safe.</translation>
    </message>
    <message>
        <source>Online edition {edition} stays as it is until this text is approved.</source>
        <translation>Online edition {edition} stays as it is until this text is approved.</translation>
    </message>
    <message>
        <source>With {level} since {time}: it can be read, not changed.</source>
        <translation>With {level} since {time}: it can be read, not changed.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Approved; it appears at its time. It can be read, not changed.</source>
        <translation>Approved; it appears at its time. It can be read, not changed.</translation>
    </message>
    <message>
        <source>With the reviewers: it can be read, not changed.</source>
        <translation>With the reviewers: it can be read, not changed.</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>Page of the help</source>
        <translation>Page of the help</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Help on this screen</source>
        <translation>Help on this screen</translation>
    </message>
    <message>
        <source>All help</source>
        <translation>All help</translation>
    </message>
    <message>
        <source>First item in ten minutes</source>
        <translation>First item in ten minutes</translation>
    </message>
</context>
<context>
    <name>HelpFindBar</name>
    <message>
        <source>Find on this page</source>
        <translation>Find on this page</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Not on this page</translation>
    </message>
</context>
<context>
    <name>HelpLists</name>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>What it finds</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>All checks</translation>
    </message>
    <message>
        <source>For administrators: regular expressions</source>
        <translation>For administrators: regular expressions</translation>
    </message>
    <message>
        <source>Is my text safe?</source>
        <translation>Is my text safe?</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Similar replies</source>
        <translation>Similar replies</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Nothing similar among the published replies that are on this computer.</source>
        <translation>Nothing similar among the published replies that are on this computer.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Whole text</translation>
    </message>
    <message>
        <source>No policy on this computer speaks of it.</source>
        <translation>No policy on this computer speaks of it.</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Back to the case</translation>
    </message>
</context>
<context>
    <name>HelpSidePane</name>
    <message>
        <source>Search the help</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Try fewer or other words, for example the name of a button.</source>
        <translation>Try fewer or other words, for example the name of a button.</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>Contents of the help</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Start of the help</source>
        <translation>Start of the help</translation>
    </message>
    <message>
        <source>{page} - Help</source>
        <translation>{page} - Help</translation>
    </message>
</context>
<context>
    <name>HelpingDesk</name>
    <message>
        <source>No policy on this computer speaks of it.</source>
        <translation>No policy on this computer speaks of it.</translation>
    </message>
</context>
<context>
    <name>HelpingSection</name>
    <message>
        <source>Quoted</source>
        <translation>Quoted</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>not public yet: may be quoted once it is</source>
        <translation>not public yet: may be quoted once it is</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Autosaved</source>
        <translation>Autosaved</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>Before going back</translation>
    </message>
    <message>
        <source>Gone back to</source>
        <translation>Gone back to</translation>
    </message>
    <message>
        <source>Recovered after an unexpected end</source>
        <translation>Recovered after an unexpected end</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>By a colleague</source>
        <translation>By a colleague</translation>
    </message>
    <message>
        <source>Kept as a version</source>
        <translation>Kept as a version</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>From the portal</source>
        <translation>From the portal</translation>
    </message>
    <message>
        <source>Confirmed, then taken back</source>
        <translation>Confirmed, then taken back</translation>
    </message>
    <message>
        <source>Submitted in conflict with the portal</source>
        <translation>Submitted in conflict with the portal</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>receipt {number}</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>no receipt yet</translation>
    </message>
    <message>
        <source>returned by {name}: {reason}</source>
        <translation>returned by {name}: {reason}</translation>
    </message>
    <message>
        <source>on the public page</source>
        <translation>on the public page</translation>
    </message>
    <message>
        <source>on the portal</source>
        <translation>on the portal</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>{count} states of this draft are in the journal</source>
        <translation>
            <numerusform>{count} state of this draft is in the journal</numerusform>
            <numerusform>{count} states of this draft are in the journal</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through the history</source>
        <translation>Look through the history</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>No versions yet</translation>
    </message>
    <message>
        <source>Ctrl+S keeps a version; submitting keeps one, too.</source>
        <translation>Ctrl+S keeps a version; submitting keeps one, too.</translation>
    </message>
    <message>
        <source>on the public page</source>
        <translation>on the public page</translation>
    </message>
    <message>
        <source>on the portal</source>
        <translation>on the portal</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>Against now</source>
        <translation>Against now</translation>
    </message>
    <message>
        <source>Against the version before</source>
        <translation>Against the version before</translation>
    </message>
    <message>
        <source>As it read</source>
        <translation>As it read</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>Back to the editor</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Moments</translation>
    </message>
    <message>
        <source>The item as it was</source>
        <translation>The item as it was</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>No history yet</translation>
    </message>
    <message>
        <source>It begins with the first key: every state is kept by itself.</source>
        <translation>It begins with the first key: every state is kept by itself.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>History · {title}</source>
        <translation>History · {title}</translation>
    </message>
    <message>
        <source>It is with the portal or the reviewers, so nothing here changes it. Recall it or wait for its return to go back; a new draft from a moment is possible now.</source>
        <translation>It is with the portal or the reviewers, so nothing here changes it. Recall it or wait for its return to go back; a new draft from a moment is possible now.</translation>
    </message>
    <message numerus="yes">
        <source>{count} moments are damaged on the disk. They are left out and never shown; all others are as they were.</source>
        <translation>
            <numerusform>{count} moment is damaged on the disk. It is left out and never shown; all others are as they were.</numerusform>
            <numerusform>{count} moments are damaged on the disk. They are left out and never shown; all others are as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryVisit</name>
    <message>
        <source>Gone back. What stood here before is kept in the history</source>
        <translation>Gone back. What stood here before is kept in the history</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>The whole text of then is copied</source>
        <translation>The whole text of then is copied</translation>
    </message>
</context>
<context>
    <name>HomeHead</name>
    <message>
        <source>Nothing waits for you today.</source>
        <translation>Nothing waits for you today.</translation>
    </message>
    <message>
        <source>{day} is a working day.</source>
        <translation>{day} is a working day.</translation>
    </message>
    <message>
        <source>{name} from {day} on.</source>
        <translation>{name} from {day} on.</translation>
    </message>
    <message numerus="yes">
        <source>{n} things wait for you.</source>
        <translation>
            <numerusform>{n} thing waits for you.</numerusform>
            <numerusform>{n} things wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} end today.</source>
        <translation>
            <numerusform>{n} ends today.</numerusform>
            <numerusform>{n} end today.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer was set back: {time} was reached before. Terms are counted by it; set it right.</source>
        <translation>The clock of this computer was set back: {time} was reached before. Terms are counted by it; set it right.</translation>
    </message>
    <message>
        <source>The days off of {year} are not announced yet: terms that reach into it are estimates.</source>
        <translation>The days off of {year} are not announced yet: terms that reach into it are estimates.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Returned to me</source>
        <translation>Returned to me</translation>
    </message>
    <message>
        <source>All returned items</source>
        <translation>All returned items</translation>
    </message>
    <message>
        <source>Published, but not as approved</source>
        <translation>Published, but not as approved</translation>
    </message>
    <message>
        <source>All published items</source>
        <translation>All published items</translation>
    </message>
    <message>
        <source>Waiting for my review</source>
        <translation>Waiting for my review</translation>
    </message>
    <message>
        <source>Open the review queue</source>
        <translation>Open the review queue</translation>
    </message>
    <message>
        <source>Overdue items and records</source>
        <translation>Overdue items and records</translation>
    </message>
    <message>
        <source>Answers due soon</source>
        <translation>Answers due soon</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>All messages</translation>
    </message>
    <message>
        <source>No answer is due soon.</source>
        <translation>No answer is due soon.</translation>
    </message>
    <message>
        <source>Terms of items and notices</source>
        <translation>Terms of items and notices</translation>
    </message>
    <message>
        <source>No term ends soon.</source>
        <translation>No term ends soon.</translation>
    </message>
    <message>
        <source>Columns to update</source>
        <translation>Columns to update</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>All columns</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>See details</source>
        <translation>See details</translation>
    </message>
    <message>
        <source>Latest drafts</source>
        <translation>Latest drafts</translation>
    </message>
    <message>
        <source>All drafts</source>
        <translation>All drafts</translation>
    </message>
    <message>
        <source>Put away until the next working day</source>
        <translation>Put away until the next working day</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ImageDialog</name>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Insert image</source>
        <translation>Insert image</translation>
    </message>
    <message>
        <source>What the image shows</source>
        <translation>What the image shows</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Stands below the image (optional)</source>
        <translation>Stands below the image (optional)</translation>
    </message>
    <message>
        <source>Read aloud to people who cannot see the image; every image needs it.</source>
        <translation>Read aloud to people who cannot see the image; every image needs it.</translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation>Remove image</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Say in a few words what the image shows; the text stays as it is.</source>
        <translation>Say in a few words what the image shows; the text stays as it is.</translation>
    </message>
</context>
<context>
    <name>ImageField</name>
    <message>
        <source>Alternative text: what the image shows</source>
        <translation>Alternative text: what the image shows</translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Kept {kept} · converted {converted} · dropped {dropped}</source>
        <translation>Kept {kept} · converted {converted} · dropped {dropped}</translation>
    </message>
    <message>
        <source>The same file is a draft already, or stands twice in this list.</source>
        <translation>The same file is a draft already, or stands twice in this list.</translation>
    </message>
    <message>
        <source>No title was found; it can be written in the draft.</source>
        <translation>No title was found; it can be written in the draft.</translation>
    </message>
    <message>
        <source>No text was found. A scanned page holds pictures of words only.</source>
        <translation>No text was found. A scanned page holds pictures of words only.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Drafts may be incomplete; what blocks is to be mended before submitting.</source>
        <translation>Drafts may be incomplete; what blocks is to be mended before submitting.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>Choose a file in the list to see what it would become.</source>
        <translation>Choose a file in the list to see what it would become.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Another column…</source>
        <translation>Another column…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>How many, or rule</source>
        <translation>How many, or rule</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In words</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Column and files</source>
        <translation>Column and files</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Dry run</translation>
    </message>
    <message>
        <source>Write drafts</source>
        <translation>Write drafts</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Documents ({kinds})</source>
        <translation>Documents ({kinds})</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Another column…</source>
        <translation>Another column…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>The dry run was cancelled. Nothing was stored.</source>
        <translation>The dry run was cancelled. Nothing was stored.</translation>
    </message>
    <message>
        <source>There is no file to import in what was chosen.</source>
        <translation>There is no file to import in what was chosen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were made</source>
        <translation>
            <numerusform>{n} draft was made</numerusform>
            <numerusform>{n} drafts were made</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were put in the trash</source>
        <translation>
            <numerusform>{n} draft was put in the trash</numerusform>
            <numerusform>{n} drafts were put in the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportState</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Can be imported</source>
        <translation>Can be imported</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>Twice</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Draft made</source>
        <translation>Draft made</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Not stored</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>In the trash</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Title found</source>
        <translation>Title found</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Converted</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>(no title found)</source>
        <translation>(no title found)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>turned down by the portal</source>
        <translation>turned down by the portal</translation>
    </message>
    <message>
        <source>{act}, to be sent</source>
        <translation>{act}, to be sent</translation>
    </message>
    <message>
        <source>clock stands still</source>
        <translation>clock stands still</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>transferred</translation>
    </message>
    <message>
        <source>reply: {status}</source>
        <translation>reply: {status}</translation>
    </message>
    <message>
        <source>extended to {day}</source>
        <translation>extended to {day}</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>asked again</translation>
    </message>
    <message>
        <source>reply being written</source>
        <translation>reply being written</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>{weekday}, make-up workday</source>
        <translation>{weekday}, make-up workday</translation>
    </message>
    <message>
        <source>By {day} ({inside})</source>
        <translation>By {day} ({inside})</translation>
    </message>
</context>
<context>
    <name>InboxFilter</name>
    <message>
        <source>Number, subject or text</source>
        <translation>Number, subject or text</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Due today or over</source>
        <translation>Due today or over</translation>
    </message>
    <message>
        <source>Frequent questions</source>
        <translation>Frequent questions</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>due today or over</source>
        <translation>due today or over</translation>
    </message>
    <message>
        <source>frequent questions</source>
        <translation>frequent questions</translation>
    </message>
    <message>
        <source>Only {what}</source>
        <translation>Only {what}</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Which list</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>To do {n}</source>
        <translation>To do {n}</translation>
    </message>
    <message>
        <source>In progress {n}</source>
        <translation>In progress {n}</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Nothing waits for an answer</source>
        <translation>Nothing waits for an answer</translation>
    </message>
    <message>
        <source>The messages could not be read</source>
        <translation>The messages could not be read</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Nothing fits this filter</translation>
    </message>
    <message>
        <source>Other messages may be in the other lists.</source>
        <translation>Other messages may be in the other lists.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>New messages come with the next synchronisation.</source>
        <translation>New messages come with the next synchronisation.</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>Accept a message</source>
        <translation>Accept a message</translation>
    </message>
    <message>
        <source>Transfer a message</source>
        <translation>Transfer a message</translation>
    </message>
    <message>
        <source>Ask the citizen for more</source>
        <translation>Ask the citizen for more</translation>
    </message>
    <message>
        <source>Extend the time for a reply</source>
        <translation>Extend the time for a reply</translation>
    </message>
    <message>
        <source>Complex matter</source>
        <translation>Complex matter</translation>
    </message>
    <message>
        <source>Frequent question</source>
        <translation>Frequent question</translation>
    </message>
    <message>
        <source>Merge messages</source>
        <translation>Merge messages</translation>
    </message>
    <message>
        <source>Personal data opened</source>
        <translation>Personal data opened</translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation>Close a message</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>Waiting for the citizen</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Asked again</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>The message is answered, closed or merged, or the citizen is asked already.</source>
        <translation>The message is answered, closed or merged, or the citizen is asked already.</translation>
    </message>
    <message>
        <source>A reason or question has at least {least} characters.</source>
        <translation>A reason or question has at least {least} characters.</translation>
    </message>
    <message>
        <source>A reason has at most {most} characters.</source>
        <translation>A reason has at most {most} characters.</translation>
    </message>
    <message>
        <source>Choose a unit that does not have the message now.</source>
        <translation>Choose a unit that does not have the message now.</translation>
    </message>
    <message>
        <source>{unit} had this message before.</source>
        <translation>{unit} had this message before.</translation>
    </message>
    <message>
        <source>The rules do not give so many more days, or it was extended already.</source>
        <translation>The rules do not give so many more days, or it was extended already.</translation>
    </message>
    <message>
        <source>A message cannot be merged into itself.</source>
        <translation>A message cannot be merged into itself.</translation>
    </message>
    <message>
        <source>The other message is of another unit, or was merged itself.</source>
        <translation>The other message is of another unit, or was merged itself.</translation>
    </message>
    <message>
        <source>Other messages were merged into this one.</source>
        <translation>Other messages were merged into this one.</translation>
    </message>
    <message>
        <source>Another unit handles the message now.</source>
        <translation>Another unit handles the message now.</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>The unit</translation>
    </message>
</context>
<context>
    <name>Inserting</name>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>There are no attachments to list; add them first. Nothing was changed.</source>
        <translation>There are no attachments to list; add them first. Nothing was changed.</translation>
    </message>
    <message>
        <source>Link to an item</source>
        <translation>Link to an item</translation>
    </message>
    <message>
        <source>This item is not published yet, so it has no address to link to.</source>
        <translation>This item is not published yet, so it has no address to link to.</translation>
    </message>
    <message>
        <source>Add attachments</source>
        <translation>Add attachments</translation>
    </message>
    <message>
        <source>This template has no attachments in the text; nothing was changed.</source>
        <translation>This template has no attachments in the text; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Properties</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
</context>
<context>
    <name>InspectorStrip</name>
    <message>
        <source>Properties</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
</context>
<context>
    <name>InspectorTabs</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
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
        <translation>The time of publication has passed already.</translation>
    </message>
    <message>
        <source>The time lies before the one that the reviewers approved.</source>
        <translation>The time lies before the one that the reviewers approved.</translation>
    </message>
    <message>
        <source>The time of publication lies more than ten years ahead.</source>
        <translation>The time of publication lies more than ten years ahead.</translation>
    </message>
    <message>
        <source>The end of validity has passed already.</source>
        <translation>The end of validity has passed already.</translation>
    </message>
    <message>
        <source>The validity would end before the publication.</source>
        <translation>The validity would end before the publication.</translation>
    </message>
    <message>
        <source>The public note needs at least {least} characters.</source>
        <translation>The public note needs at least {least} characters.</translation>
    </message>
    <message>
        <source>The public note has more than {most} characters.</source>
        <translation>The public note has more than {most} characters.</translation>
    </message>
    <message>
        <source>The public note holds HTML; it may be plain text only.</source>
        <translation>The public note holds HTML; it may be plain text only.</translation>
    </message>
    <message>
        <source>The public note holds signs that nobody sees.</source>
        <translation>The public note holds signs that nobody sees.</translation>
    </message>
    <message>
        <source>Choose the document that amends or repeals this one.</source>
        <translation>Choose the document that amends or repeals this one.</translation>
    </message>
    <message>
        <source>Choose the item whose page readers are led to.</source>
        <translation>Choose the item whose page readers are led to.</translation>
    </message>
    <message>
        <source>An item cannot lead to itself.</source>
        <translation>An item cannot lead to itself.</translation>
    </message>
    <message>
        <source>The item it would lead to has no public page now.</source>
        <translation>The item it would lead to has no public page now.</translation>
    </message>
    <message>
        <source>Members of a bundle appear together: one of them cannot be put off alone.</source>
        <translation>Members of a bundle appear together: one of them cannot be put off alone.</translation>
    </message>
    <message>
        <source>This notice still hangs on the home pages: it comes down early only with a notice of withdrawal that says why.</source>
        <translation>This notice still hangs on the home pages: it comes down early only with a notice of withdrawal that says why.</translation>
    </message>
    <message>
        <source>The page would be removed before the notice has hung its full month.</source>
        <translation>The page would be removed before the notice has hung its full month.</translation>
    </message>
    <message>
        <source>What was asked for does not fit together.</source>
        <translation>What was asked for does not fit together.</translation>
    </message>
</context>
<context>
    <name>InteractionTabs</name>
    <message>
        <source>Messages or consultations</source>
        <translation>Messages or consultations</translation>
    </message>
    <message>
        <source>Citizens' messages</source>
        <translation>Citizens' messages</translation>
    </message>
</context>
<context>
    <name>ItemLinkField</name>
    <message>
        <source>Choose items…</source>
        <translation>Choose items…</translation>
    </message>
</context>
<context>
    <name>ItemNotes</name>
    <message>
        <source>waits to be sent</source>
        <translation>waits to be sent</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>no receipt yet</translation>
    </message>
    <message>
        <source>changed here and on the portal</source>
        <translation>changed here and on the portal</translation>
    </message>
    <message>
        <source>a colleague changed it, too</source>
        <translation>a colleague changed it, too</translation>
    </message>
    <message>
        <source>the portal refused it</source>
        <translation>the portal refused it</translation>
    </message>
    <message>
        <source>its time came, it is not public</source>
        <translation>its time came, it is not public</translation>
    </message>
    <message>
        <source>what was asked for came back</source>
        <translation>what was asked for came back</translation>
    </message>
    <message>
        <source>replaces online edition {n}</source>
        <translation>replaces online edition {n}</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} attachments</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>{n} attachment</translation>
    </message>
    <message>
        <source>draft on this computer</source>
        <translation>draft on this computer</translation>
    </message>
    <message>
        <source>written on another workstation</source>
        <translation>written on another workstation</translation>
    </message>
</context>
<context>
    <name>ItemPicker</name>
    <message>
        <source>Search titles, text, document numbers</source>
        <translation>Search titles, text, document numbers</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>in a bundle</source>
        <translation>in a bundle</translation>
    </message>
</context>
<context>
    <name>ItemsScreen</name>
    <message>
        <source>Search result</source>
        <translation>Search result</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No item holds these words.</source>
        <translation>No item holds these words.</translation>
    </message>
    <message>
        <source>Nothing under this filter</source>
        <translation>Nothing under this filter</translation>
    </message>
    <message numerus="yes">
        <source>{n} items are listed under All.</source>
        <translation>
            <numerusform>{n} item is listed under All.</numerusform>
            <numerusform>{n} items are listed under All.</numerusform>
        </translation>
    </message>
    <message>
        <source>This column only forwards readers</source>
        <translation>This column only forwards readers</translation>
    </message>
    <message>
        <source>It holds no items; readers are led to another page.</source>
        <translation>It holds no items; readers are led to another page.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>No item belongs to this view now.</source>
        <translation>No item belongs to this view now.</translation>
    </message>
    <message>
        <source>No items in this column</source>
        <translation>No items in this column</translation>
    </message>
    <message>
        <source>Items appear here once they are written or received from the portal.</source>
        <translation>Items appear here once they are written or received from the portal.</translation>
    </message>
    <message>
        <source>Items that hold “{words}”</source>
        <translation>Items that hold “{words}”</translation>
    </message>
</context>
<context>
    <name>KeptItemsModel</name>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>in the trash</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>This is your recovery key. Write it down or save it outside of this computer, on a USB stick in a locked drawer for instance. It is not shown again.</source>
        <translation>This is your recovery key. Write it down or save it outside of this computer, on a USB stick in a locked drawer for instance. It is not shown again.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Recovery key of Channel Editor on this computer (key {id}). Whoever has it can read the drafts on this computer's disk.</source>
        <translation>Recovery key of Channel Editor on this computer (key {id}). Whoever has it can read the drafts on this computer's disk.</translation>
    </message>
    <message>
        <source>Not saved: {problem}</source>
        <translation>Not saved: {problem}</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>Copied. Clear the clipboard when you have put it away.</source>
        <translation>Copied. Clear the clipboard when you have put it away.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Save the recovery key</translation>
    </message>
    <message>
        <source>Recovery key {id}.txt</source>
        <translation>Recovery key {id}.txt</translation>
    </message>
</context>
<context>
    <name>LaterDialog</name>
    <message>
        <source>Approve for a set time</source>
        <translation>Approve for a set time</translation>
    </message>
    <message>
        <source>Time of publication</source>
        <translation>Time of publication</translation>
    </message>
    <message>
        <source>Your approval is the last one. The page goes public at this time.</source>
        <translation>Your approval is the last one. The page goes public at this time.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>Write the day and the time like 2026-12-01 09:00.</translation>
    </message>
    <message>
        <source>The time of publication has passed already.</source>
        <translation>The time of publication has passed already.</translation>
    </message>
    <message>
        <source>It was approved for {time}: it can be put off, not put forward.</source>
        <translation>It was approved for {time}: it can be put off, not put forward.</translation>
    </message>
</context>
<context>
    <name>LaterScreen</name>
    <message>
        <source>Back to the items</source>
        <translation>Back to the items</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Figures about columns, reviews and replies will stand here. They are not part of this version; what is overdue stands on the home screen.</source>
        <translation>Figures about columns, reviews and replies will stand here. They are not part of this version; what is overdue stands on the home screen.</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>Typed words found no place again. Kept here until copied: “{words}”</source>
        <translation>Typed words found no place again. Kept here until copied: “{words}”</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>Values without a field</source>
        <translation>Values without a field</translation>
    </message>
    <message>
        <source>The template no longer has these fields. They are kept, not published.</source>
        <translation>The template no longer has these fields. They are kept, not published.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Review 1</source>
        <translation>Review 1</translation>
    </message>
    <message>
        <source>Review 2</source>
        <translation>Review 2</translation>
    </message>
    <message>
        <source>Review 3</source>
        <translation>Review 3</translation>
    </message>
    <message>
        <source>Final review</source>
        <translation>Final review</translation>
    </message>
    <message>
        <source>Drafts: take over and write on</source>
        <translation>Drafts: take over and write on</translation>
    </message>
    <message>
        <source>{deputy} in place of {absent}</source>
        <translation>{deputy} in place of {absent}</translation>
    </message>
</context>
<context>
    <name>LexiconPage</name>
    <message>
        <source>Lexicons</source>
        <translation>Lexicons</translation>
    </message>
    <message>
        <source>Your dictionary</source>
        <translation>Your dictionary</translation>
    </message>
    <message>
        <source>Wording findings inside these words are not told. What blocks a submission is told all the same.</source>
        <translation>Wording findings inside these words are not told. What blocks a submission is told all the same.</translation>
    </message>
    <message>
        <source>No word yet</source>
        <translation>No word yet</translation>
    </message>
    <message>
        <source>Enter a word above, or choose “Add to dictionary…” on a finding in the checks. Words of your unit come with the portal's lexicon and are not listed here.</source>
        <translation>Enter a word above, or choose “Add to dictionary…” on a finding in the checks. Words of your unit come with the portal's lexicon and are not listed here.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>A word for your dictionary</source>
        <translation>A word for your dictionary</translation>
    </message>
    <message>
        <source>A word that is right as it is</source>
        <translation>A word that is right as it is</translation>
    </message>
    <message>
        <source>only never mention it</source>
        <translation>only never mention it</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>With the layout</source>
        <translation>With the layout</translation>
    </message>
    <message numerus="yes">
        <source>{version} · {count} entries</source>
        <translation>
            <numerusform>{version} · {count} entry</numerusform>
            <numerusform>{version} · {count} entries</numerusform>
        </translation>
    </message>
    <message>
        <source>From the portal</source>
        <translation>From the portal</translation>
    </message>
    <message>
        <source>newest pack refused</source>
        <translation>newest pack refused</translation>
    </message>
    <message>
        <source>entries left out</source>
        <translation>entries left out</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>The portal's newest lexicon was refused ({problem}). The last good one is in force; nothing has to be done here, please tell the portal administrator.</source>
        <translation>The portal's newest lexicon was refused ({problem}). The last good one is in force; nothing has to be done here, please tell the portal administrator.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>“{word}” was added</source>
        <translation>“{word}” was added</translation>
    </message>
    <message>
        <source>“{word}” was removed</source>
        <translation>“{word}” was removed</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>LexiconWords</name>
    <message>
        <source>“{wrong}” is listed twice</source>
        <translation>“{wrong}” is listed twice</translation>
    </message>
    <message>
        <source>“{wrong}” → “{right}” was left out: before it stands {other}</source>
        <translation>“{wrong}” → “{right}” was left out: before it stands {other}</translation>
    </message>
    <message>
        <source>“{wrong}” → “{right}” was left out: it leads in a circle with {other}</source>
        <translation>“{wrong}” → “{right}” was left out: it leads in a circle with {other}</translation>
    </message>
    <message>
        <source>The pattern “{wrong}” was left out: it is broken or could run for ever</source>
        <translation>The pattern “{wrong}” was left out: it is broken or could run for ever</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Text of the link</source>
        <translation>Text of the link</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The address must begin with https:// or http://.</source>
        <translation>The address must begin with https:// or http://.</translation>
    </message>
    <message>
        <source>Choose an item…</source>
        <translation>Choose an item…</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Remove link</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>LinkingDialog</name>
    <message>
        <source>Items that link to closed domains</source>
        <translation>Items that link to closed domains</translation>
    </message>
    <message>
        <source>These texts are on this workstation. Such a link stops a text at its next submission; the check offers the new address.</source>
        <translation>These texts are on this workstation. Such a link stops a text at its next submission; the check offers the new address.</translation>
    </message>
    <message>
        <source>No text on this workstation links to the closed domains.</source>
        <translation>No text on this workstation links to the closed domains.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>{n} items</source>
        <translation>
            <numerusform>{n} item</numerusform>
            <numerusform>{n} items</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by {order}</source>
        <translation>Sorted by {order}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>LookingAgain</name>
    <message numerus="yes">
        <source>{n} public pages differ from what was approved. Your text is safe.</source>
        <translation>
            <numerusform>One public page differs from what was approved. Your text is safe.</numerusform>
            <numerusform>{n} public pages differ from what was approved. Your text is safe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>The public side differs from what was approved. {faults}</source>
        <translation>The public side differs from what was approved. {faults}</translation>
    </message>
    <message>
        <source>The public page is what was approved.</source>
        <translation>The public page is what was approved.</translation>
    </message>
    <message>
        <source>The portal says something newer about this item; synchronise first.</source>
        <translation>The portal says something newer about this item; synchronise first.</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>Search the document that amends or repeals it</source>
        <translation>Search the document that amends or repeals it</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>End of validity</source>
        <translation>End of validity</translation>
    </message>
    <message>
        <source>At the end of validity</source>
        <translation>At the end of validity</translation>
    </message>
    <message>
        <source>then the page stays, marked as expired</source>
        <translation>then the page stays, marked as expired</translation>
    </message>
    <message>
        <source>then the page is taken down</source>
        <translation>then the page is taken down</translation>
    </message>
</context>
<context>
    <name>MarkingDesk</name>
    <message>
        <source>{opinions} sorted</source>
        <translation>{opinions} sorted</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Asked for more</source>
        <translation>Asked for more</translation>
    </message>
    <message>
        <source>The citizen answered {when}</source>
        <translation>The citizen answered {when}</translation>
    </message>
    <message>
        <source>Reply of {when}</source>
        <translation>Reply of {when}</translation>
    </message>
    <message>
        <source>Asked again {when}</source>
        <translation>Asked again {when}</translation>
    </message>
    <message>
        <source>Agrees to publication</source>
        <translation>Agrees to publication</translation>
    </message>
    <message>
        <source>Does not agree to publication</source>
        <translation>Does not agree to publication</translation>
    </message>
    <message>
        <source>Show personal data (leaves a trace)</source>
        <translation>Show personal data (leaves a trace)</translation>
    </message>
    <message>
        <source>Personal data shown; the trace is kept</source>
        <translation>Personal data shown; the trace is kept</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>The first {n} of {all} characters; the whole stands in the reply's fields.</source>
        <translation>The first {n} of {all} characters; the whole stands in the reply's fields.</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures, places removed</source>
        <translation>
            <numerusform>{n} picture, place removed</numerusform>
            <numerusform>{n} pictures, places removed</numerusform>
        </translation>
    </message>
    <message>
        <source>On their way; they appear here by themselves.</source>
        <translation>On their way; they appear here by themselves.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The program made a mistake and noted it in its log.</source>
        <translation>The program made a mistake and noted it in its log.</translation>
    </message>
    <message>
        <source>Everything you typed up to now is kept in the journal.</source>
        <translation>Everything you typed up to now is kept in the journal.</translation>
    </message>
    <message>
        <source>You can go on; please report number {number}.</source>
        <translation>You can go on; please report number {number}.</translation>
    </message>
    <message>
        <source>The portal cannot be reached.</source>
        <translation>The portal cannot be reached.</translation>
    </message>
    <message>
        <source>Go on working; it is sent when the connection is back.</source>
        <translation>Go on working; it is sent when the connection is back.</translation>
    </message>
    <message>
        <source>The portal did not answer in time, so the outcome is unknown.</source>
        <translation>The portal did not answer in time, so the outcome is unknown.</translation>
    </message>
    <message>
        <source>Ask the portal before sending again.</source>
        <translation>Ask the portal before sending again.</translation>
    </message>
    <message>
        <source>Something other than the portal answered, perhaps a proxy or a sign-in page of the network.</source>
        <translation>Something other than the portal answered, perhaps a proxy or a sign-in page of the network.</translation>
    </message>
    <message>
        <source>Open the network's sign-in page in a browser, or check the portal address in Settings.</source>
        <translation>Open the network's sign-in page in a browser, or check the portal address in Settings.</translation>
    </message>
    <message>
        <source>The portal gave an answer this program does not understand.</source>
        <translation>The portal gave an answer this program does not understand.</translation>
    </message>
    <message>
        <source>Look for a newer version of the program, or tell the portal's operators.</source>
        <translation>Look for a newer version of the program, or tell the portal's operators.</translation>
    </message>
    <message>
        <source>The portal had a failure of its own.</source>
        <translation>The portal had a failure of its own.</translation>
    </message>
    <message>
        <source>It is tried again by itself; other items go on.</source>
        <translation>It is tried again by itself; other items go on.</translation>
    </message>
    <message>
        <source>The portal is busy.</source>
        <translation>The portal is busy.</translation>
    </message>
    <message>
        <source>It is tried again in {retry_after} seconds.</source>
        <translation>It is tried again in {retry_after} seconds.</translation>
    </message>
    <message>
        <source>The portal's certificate cannot be trusted, so the connection was stopped.</source>
        <translation>The portal's certificate cannot be trusted, so the connection was stopped.</translation>
    </message>
    <message>
        <source>Check the computer's date, then ask your administrator about the certificate.</source>
        <translation>Check the computer's date, then ask your administrator about the certificate.</translation>
    </message>
    <message>
        <source>The portal needs a newer version of this program.</source>
        <translation>The portal needs a newer version of this program.</translation>
    </message>
    <message>
        <source>Install the update; your drafts are taken over.</source>
        <translation>Install the update; your drafts are taken over.</translation>
    </message>
    <message>
        <source>Your session on the portal has ended.</source>
        <translation>Your session on the portal has ended.</translation>
    </message>
    <message>
        <source>Sign in again; you can go on writing meanwhile.</source>
        <translation>Sign in again; you can go on writing meanwhile.</translation>
    </message>
    <message>
        <source>The portal refused the sign-in.</source>
        <translation>The portal refused the sign-in.</translation>
    </message>
    <message>
        <source>Check the account, or ask your administrator.</source>
        <translation>Check the account, or ask your administrator.</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>Your account may not do this.</translation>
    </message>
    <message>
        <source>Ask your unit's administrator for the role you need.</source>
        <translation>Ask your unit's administrator for the role you need.</translation>
    </message>
    <message>
        <source>You contributed to this item, so you cannot decide on it.</source>
        <translation>You contributed to this item, so you cannot decide on it.</translation>
    </message>
    <message>
        <source>Another reviewer of this level will take it.</source>
        <translation>Another reviewer of this level will take it.</translation>
    </message>
    <message>
        <source>{detail} took this item for review before you.</source>
        <translation>{detail} took this item for review before you.</translation>
    </message>
    <message>
        <source>You can decide when that claim has run out; what is urgent the next level or the administrator can release.</source>
        <translation>You can decide when that claim has run out; what is urgent the next level or the administrator can release.</translation>
    </message>
    <message>
        <source>The portal does not know this item.</source>
        <translation>The portal does not know this item.</translation>
    </message>
    <message>
        <source>Refresh; if it was yours, submit it again from your text.</source>
        <translation>Refresh; if it was yours, submit it again from your text.</translation>
    </message>
    <message>
        <source>The item was changed on the portal in the meantime.</source>
        <translation>The item was changed on the portal in the meantime.</translation>
    </message>
    <message>
        <source>Both texts are kept.</source>
        <translation>Both texts are kept.</translation>
    </message>
    <message>
        <source>Open the comparison and decide what holds.</source>
        <translation>Open the comparison and decide what holds.</translation>
    </message>
    <message>
        <source>The portal wants to know which version this is based on.</source>
        <translation>The portal wants to know which version this is based on.</translation>
    </message>
    <message>
        <source>Refresh the item and send it again.</source>
        <translation>Refresh the item and send it again.</translation>
    </message>
    <message>
        <source>The portal already has another operation under the same number.</source>
        <translation>The portal already has another operation under the same number.</translation>
    </message>
    <message>
        <source>Take the operation back and submit again.</source>
        <translation>Take the operation back and submit again.</translation>
    </message>
    <message>
        <source>The portal's checks refused the item.</source>
        <translation>The portal's checks refused the item.</translation>
    </message>
    <message>
        <source>Open the results, mend what is named, and submit again.</source>
        <translation>Open the results, mend what is named, and submit again.</translation>
    </message>
    <message>
        <source>The item is no longer in a state in which this can be done.</source>
        <translation>The item is no longer in a state in which this can be done.</translation>
    </message>
    <message>
        <source>Refresh to see where it stands now.</source>
        <translation>Refresh to see where it stands now.</translation>
    </message>
    <message>
        <source>The portal's receipt names another text than the one that was sent.</source>
        <translation>The portal's receipt names another text than the one that was sent.</translation>
    </message>
    <message>
        <source>Do not send again; ask the portal, and report it if it stays so.</source>
        <translation>Do not send again; ask the portal, and report it if it stays so.</translation>
    </message>
    <message>
        <source>{count} results must be dealt with before submitting.</source>
        <translation>{count} results must be dealt with before submitting.</translation>
    </message>
    <message>
        <source>Go to the first one.</source>
        <translation>Go to the first one.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>A reason is needed.</translation>
    </message>
    <message>
        <source>Write what should be changed, at least five characters.</source>
        <translation>Write what should be changed, at least five characters.</translation>
    </message>
    <message>
        <source>{why} Nothing was asked for.</source>
        <translation>{why} Nothing was asked for.</translation>
    </message>
    <message>
        <source>Mend what is named, and ask once more.</source>
        <translation>Mend what is named, and ask once more.</translation>
    </message>
    <message>
        <source>The secrecy review of this very version is not done.</source>
        <translation>The secrecy review of this very version is not done.</translation>
    </message>
    <message>
        <source>Approve again once the secrecy officer has recorded it.</source>
        <translation>Approve again once the secrecy officer has recorded it.</translation>
    </message>
    <message>
        <source>The secrecy review form is not complete.</source>
        <translation>The secrecy review form is not complete.</translation>
    </message>
    <message>
        <source>Open the form and fill in what is marked.</source>
        <translation>Open the form and fill in what is marked.</translation>
    </message>
    <message>
        <source>A file arrived differently from how it was sent.</source>
        <translation>A file arrived differently from how it was sent.</translation>
    </message>
    <message>
        <source>The file here is unharmed.</source>
        <translation>The file here is unharmed.</translation>
    </message>
    <message>
        <source>It is sent again; report it if this repeats.</source>
        <translation>It is sent again; report it if this repeats.</translation>
    </message>
    <message>
        <source>A file is larger than the portal takes ({limit}).</source>
        <translation>A file is larger than the portal takes ({limit}).</translation>
    </message>
    <message>
        <source>Make the file smaller or split it.</source>
        <translation>Make the file smaller or split it.</translation>
    </message>
    <message>
        <source>Your text is saved on this computer.</source>
        <translation>Your text is saved on this computer.</translation>
    </message>
    <message>
        <source>Your text is saved here and waits in the outbox.</source>
        <translation>Your text is saved here and waits in the outbox.</translation>
    </message>
    <message>
        <source>Nothing was sent; your text is saved here.</source>
        <translation>Nothing was sent; your text is saved here.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>The column layout is damaged: {file}, {place}: {problem}.</source>
        <translation>The column layout is damaged: {file}, {place}: {problem}.</translation>
    </message>
    <message>
        <source>The last good layout stays in use.</source>
        <translation>The last good layout stays in use.</translation>
    </message>
    <message>
        <source>Tell the portal's operators; nothing else needs doing.</source>
        <translation>Tell the portal's operators; nothing else needs doing.</translation>
    </message>
    <message>
        <source>The column layout is not signed by your portal.</source>
        <translation>The column layout is not signed by your portal.</translation>
    </message>
    <message>
        <source>It was refused; the last good layout stays in use.</source>
        <translation>It was refused; the last good layout stays in use.</translation>
    </message>
    <message>
        <source>Tell the portal's operators.</source>
        <translation>Tell the portal's operators.</translation>
    </message>
    <message>
        <source>There is no template {key} in the current layout.</source>
        <translation>There is no template {key} in the current layout.</translation>
    </message>
    <message>
        <source>Synchronise, or choose another column.</source>
        <translation>Synchronise, or choose another column.</translation>
    </message>
    <message>
        <source>There is no column {key} in the current layout.</source>
        <translation>There is no column {key} in the current layout.</translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation>Choose another column.</translation>
    </message>
    <message>
        <source>This column does not take this kind of item.</source>
        <translation>This column does not take this kind of item.</translation>
    </message>
    <message>
        <source>Choose a column at the end of a branch that does.</source>
        <translation>Choose a column at the end of a branch that does.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>What was saved stays; the newest keys are only in this window.</source>
        <translation>What was saved stays; the newest keys are only in this window.</translation>
    </message>
    <message>
        <source>Free some space; saving goes on by itself. Do not close the window.</source>
        <translation>Free some space; saving goes on by itself. Do not close the window.</translation>
    </message>
    <message>
        <source>The disk did not take the text.</source>
        <translation>The disk did not take the text.</translation>
    </message>
    <message>
        <source>Copy your text to a safe place, then look at the disk.</source>
        <translation>Copy your text to a safe place, then look at the disk.</translation>
    </message>
    <message>
        <source>This computer ran out of memory; what you asked for was not finished.</source>
        <translation>This computer ran out of memory; what you asked for was not finished.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Close other programs, then try again.</translation>
    </message>
    <message>
        <source>The path of the data folder is too long: with the store's own name {longest} bytes at most, and each folder's name 255; a Chinese character takes three.</source>
        <translation>The path of the data folder is too long: with the store's own name {longest} bytes at most, and each folder's name 255; a Chinese character takes three.</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path (--data), or ask the administrator for one.</source>
        <translation>Choose a folder with a shorter path (--data), or ask the administrator for one.</translation>
    </message>
    <message>
        <source>The local store is damaged.</source>
        <translation>The local store is damaged.</translation>
    </message>
    <message>
        <source>The damaged file is left as it is; nothing is deleted.</source>
        <translation>The damaged file is left as it is; nothing is deleted.</translation>
    </message>
    <message>
        <source>Open Diagnostics and restore from the last good copy.</source>
        <translation>Open Diagnostics and restore from the last good copy.</translation>
    </message>
    <message>
        <source>The local store was written by a newer version of the program.</source>
        <translation>The local store was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Start the newer version.</source>
        <translation>Start the newer version.</translation>
    </message>
    <message>
        <source>Another window of this program is using the local store.</source>
        <translation>Another window of this program is using the local store.</translation>
    </message>
    <message>
        <source>Go to the open window; it may be somebody else's, or on another computer that has the same folder.</source>
        <translation>Go to the open window; it may be somebody else's, or on another computer that has the same folder.</translation>
    </message>
    <message>
        <source>This data folder belongs to another account of this computer ({owner}).</source>
        <translation>This data folder belongs to another account of this computer ({owner}).</translation>
    </message>
    <message>
        <source>Sign in to this computer as yourself, or let the administrator give each person a data folder of their own.</source>
        <translation>Sign in to this computer as yourself, or let the administrator give each person a data folder of their own.</translation>
    </message>
    <message>
        <source>The program was run here as root: files in your data folder belong to root now, and you may not open them.</source>
        <translation>The program was run here as root: files in your data folder belong to root now, and you may not open them.</translation>
    </message>
    <message>
        <source>Ask the administrator to run {command}, which gives the folder back to you.</source>
        <translation>Ask the administrator to run {command}, which gives the folder back to you.</translation>
    </message>
    <message>
        <source>The local store is open for reading only.</source>
        <translation>The local store is open for reading only.</translation>
    </message>
    <message>
        <source>Restore from a backup first, or export what you need.</source>
        <translation>Restore from a backup first, or export what you need.</translation>
    </message>
    <message>
        <source>The backup {file} is not sound: {problem}.</source>
        <translation>The backup {file} is not sound: {problem}.</translation>
    </message>
    <message>
        <source>Choose an older backup.</source>
        <translation>Choose an older backup.</translation>
    </message>
    <message>
        <source>The system's keyring cannot be used.</source>
        <translation>The system's keyring cannot be used.</translation>
    </message>
    <message>
        <source>You stay signed in until the program closes; after that sign in again.</source>
        <translation>You stay signed in until the program closes; after that sign in again.</translation>
    </message>
    <message>
        <source>{file} is encrypted, and its key is not in the system's keyring.</source>
        <translation>{file} is encrypted, and its key is not in the system's keyring.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or open it with your recovery key.</source>
        <translation>Unlock the keyring, or open it with your recovery key.</translation>
    </message>
    <message>
        <source>This is not a recovery key: {problem}.</source>
        <translation>This is not a recovery key: {problem}.</translation>
    </message>
    <message>
        <source>Compare it with your note and type it again.</source>
        <translation>Compare it with your note and type it again.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {problem}.</source>
        <translation>The file {file} cannot be read: {problem}.</translation>
    </message>
    <message>
        <source>Check that it opens elsewhere, or choose another file.</source>
        <translation>Check that it opens elsewhere, or choose another file.</translation>
    </message>
    <message>
        <source>The command was not understood: {problem}.</source>
        <translation>The command was not understood: {problem}.</translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation>See --help.</translation>
    </message>
    <message>
        <source>The item is unchanged and nothing half-written is left.</source>
        <translation>The item is unchanged and nothing half-written is left.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {problem}.</source>
        <translation>{file} cannot be written: {problem}.</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>Choose another folder or another name.</translation>
    </message>
    <message>
        <source>The disk has no room for {file}.</source>
        <translation>The disk has no room for {file}.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Free some space or choose another folder.</translation>
    </message>
    <message>
        <source>This needs LibreOffice, which this computer does not have.</source>
        <translation>This needs LibreOffice, which this computer does not have.</translation>
    </message>
    <message>
        <source>Have LibreOffice installed, or use Word (.docx).</source>
        <translation>Have LibreOffice installed, or use Word (.docx).</translation>
    </message>
    <message>
        <source>LibreOffice could not convert {file} ({problem}).</source>
        <translation>LibreOffice could not convert {file} ({problem}).</translation>
    </message>
    <message>
        <source>Try again, or use Word (.docx).</source>
        <translation>Try again, or use Word (.docx).</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>Nothing was installed; your texts are untouched.</source>
        <translation>Nothing was installed; your texts are untouched.</translation>
    </message>
    <message>
        <source>{advice}</source>
        <translation>{advice}</translation>
    </message>
    <message>
        <source>problem</source>
        <comment>problem_zh in Chinese</comment>
        <translation>problem</translation>
    </message>
    <message>
        <source>“{file}” was not taken in: {problem}.</source>
        <translation>“{file}” was not taken in: {problem}.</translation>
    </message>
    <message>
        <source>Choose another file, or mend this one first.</source>
        <translation>Choose another file, or mend this one first.</translation>
    </message>
    <message>
        <source>There is a file {file} already.</source>
        <translation>There is a file {file} already.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>It was left as it is.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it is replaced.</source>
        <translation>Choose another name, or say that it is replaced.</translation>
    </message>
    <message>
        <source>The clipboard holds more than can be pasted at once ({limit}).</source>
        <translation>The clipboard holds more than can be pasted at once ({limit}).</translation>
    </message>
    <message>
        <source>Copy a part of it, or import the file.</source>
        <translation>Copy a part of it, or import the file.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>The proxy refused the connection.</translation>
    </message>
    <message>
        <source>Look at Settings, Portal and synchronising, or ask who runs it.</source>
        <translation>Look at Settings, Portal and synchronising, or ask who runs it.</translation>
    </message>
    <message>
        <source>The proxy wants a name and a password.</source>
        <translation>The proxy wants a name and a password.</translation>
    </message>
    <message>
        <source>Give them in Settings, Portal and synchronising, or ask who runs it to let the portal's address through without them.</source>
        <translation>Give them in Settings, Portal and synchronising, or ask who runs it to let the portal's address through without them.</translation>
    </message>
    <message>
        <source>Type name and port, as in proxy:8080, or system, or none; without a password. Scripts (PAC) are not evaluated: look in yours for the line PROXY and type what stands there.</source>
        <translation>Type name and port, as in proxy:8080, or system, or none; without a password. Scripts (PAC) are not evaluated: look in yours for the line PROXY and type what stands there.</translation>
    </message>
    <message>
        <source>This is no address of a portal.</source>
        <translation>This is no address of a portal.</translation>
    </message>
    <message>
        <source>It begins with https://, then the name.</source>
        <translation>It begins with https://, then the name.</translation>
    </message>
    <message>
        <source>This is no address of a proxy.</source>
        <translation>This is no address of a proxy.</translation>
    </message>
    <message>
        <source>No certificate authority can be read from {file}.</source>
        <translation>No certificate authority can be read from {file}.</translation>
    </message>
    <message>
        <source>In Settings choose a PEM file (.pem, .crt) from your administrator.</source>
        <translation>In Settings choose a PEM file (.pem, .crt) from your administrator.</translation>
    </message>
    <message>
        <source>Comments of the last return wait for an answer.</source>
        <translation>Comments of the last return wait for an answer.</translation>
    </message>
    <message>
        <source>Answer each of them under Comments, then submit again.</source>
        <translation>Answer each of them under Comments, then submit again.</translation>
    </message>
    <message>
        <source>A comment is 1 to {limit} characters of plain text, without control or direction characters.</source>
        <translation>A comment is 1 to {limit} characters of plain text, without control or direction characters.</translation>
    </message>
    <message>
        <source>What you wrote still stands in its field.</source>
        <translation>What you wrote still stands in its field.</translation>
    </message>
    <message>
        <source>Shorten it, or type it anew.</source>
        <translation>Shorten it, or type it anew.</translation>
    </message>
    <message>
        <source>{limit} words about this item wait to be sent.</source>
        <translation>{limit} words about this item wait to be sent.</translation>
    </message>
    <message>
        <source>Send these first, then go on.</source>
        <translation>Send these first, then go on.</translation>
    </message>
    <message>
        <source>The words this suggestion is about no longer stand in the text.</source>
        <translation>The words this suggestion is about no longer stand in the text.</translation>
    </message>
    <message>
        <source>Take its words over by hand, or decline it with an answer.</source>
        <translation>Take its words over by hand, or decline it with an answer.</translation>
    </message>
    <message>
        <source>Nothing of it was taken in; all texts here, and those on the sending workstation, are intact.</source>
        <translation>Nothing of it was taken in; all texts here, and those on the sending workstation, are intact.</translation>
    </message>
    <message>
        <source>Texts and outbox are as they were.</source>
        <translation>Texts and outbox are as they were.</translation>
    </message>
    <message>
        <source>Have it exported again on the workstation it comes from; never edit a package.</source>
        <translation>Have it exported again on the workstation it comes from; never edit a package.</translation>
    </message>
    <message>
        <source>This file is no package that may be taken in: {problem}.</source>
        <translation>This file is no package that may be taken in: {problem}.</translation>
    </message>
    <message>
        <source>The signature of the package does not fit.</source>
        <translation>The signature of the package does not fit.</translation>
    </message>
    <message>
        <source>The package was made by a newer version (format {format}).</source>
        <translation>The package was made by a newer version (format {format}).</translation>
    </message>
    <message>
        <source>Update the program here, then take it in.</source>
        <translation>Update the program here, then take it in.</translation>
    </message>
    <message>
        <source>This package was taken in already.</source>
        <translation>This package was taken in already.</translation>
    </message>
    <message>
        <source>The package was changed after it was made: {member}{digests}.</source>
        <translation>The package was changed after it was made: {member}{digests}.</translation>
    </message>
    <message>
        <source>Nothing is left to do; its receipts can be taken. Only where the portal was restored from a backup since, hand it in once more: it takes effect once.</source>
        <translation>Nothing is left to do; its receipts can be taken. Only where the portal was restored from a backup since, hand it in once more: it takes effect once.</translation>
    </message>
    <message>
        <source>The package has expired.</source>
        <translation>The package has expired.</translation>
    </message>
    <message>
        <source>On the sending workstation take its contents out of the package and pack anew.</source>
        <translation>On the sending workstation take its contents out of the package and pack anew.</translation>
    </message>
    <message>
        <source>The package is out of order: another one of this maker comes first.</source>
        <translation>The package is out of order: another one of this maker comes first.</translation>
    </message>
    <message>
        <source>Take in the earlier one first. If it is lost, take its contents out on the sending workstation and pack anew.</source>
        <translation>Take in the earlier one first. If it is lost, take its contents out on the sending workstation and pack anew.</translation>
    </message>
    <message>
        <source>The package was made for another portal.</source>
        <translation>The package was made for another portal.</translation>
    </message>
    <message>
        <source>Take it in on a workstation of that portal.</source>
        <translation>Take it in on a workstation of that portal.</translation>
    </message>
    <message>
        <source>The package is of a unit you have no role in.</source>
        <translation>The package is of a unit you have no role in.</translation>
    </message>
    <message>
        <source>Hand it to a colleague of that unit.</source>
        <translation>Hand it to a colleague of that unit.</translation>
    </message>
    <message>
        <source>The portal does not know the key this package is signed with.</source>
        <translation>The portal does not know the key this package is signed with.</translation>
    </message>
    <message>
        <source>Its maker has to sign in once on that workstation while it reaches the portal.</source>
        <translation>Its maker has to sign in once on that workstation while it reaches the portal.</translation>
    </message>
    <message>
        <source>The package was made with a clock that is wrong: it tells {at}.</source>
        <translation>The package was made with a clock that is wrong: it tells {at}.</translation>
    </message>
    <message>
        <source>Compare the clocks of both workstations. Where the sending one is wrong, set it, take the contents out of the package and pack anew.</source>
        <translation>Compare the clocks of both workstations. Where the sending one is wrong, set it, take the contents out of the package and pack anew.</translation>
    </message>
    <message>
        <source>Number {detail} of its maker was taken in already; this one is not above it.</source>
        <translation>Number {detail} of its maker was taken in already; this one is not above it.</translation>
    </message>
    <message>
        <source>It was not taken in a second time; all texts here, and those on the sending workstation, are intact.</source>
        <translation>It was not taken in a second time; all texts here, and those on the sending workstation, are intact.</translation>
    </message>
    <message>
        <source>If its contents were packed anew, nothing is left to do. If the sending workstation was restored from a backup, take its contents out there and pack anew until the number is higher.</source>
        <translation>If its contents were packed anew, nothing is left to do. If the sending workstation was restored from a backup, take its contents out there and pack anew until the number is higher.</translation>
    </message>
    <message>
        <source>The checks do not let this package pass ({rules}).</source>
        <translation>The checks do not let this package pass ({rules}).</translation>
    </message>
    <message>
        <source>The package holds other versions than the drafts here ({rules}).</source>
        <translation>The package holds other versions than the drafts here ({rules}).</translation>
    </message>
    <message>
        <source>Compare them. To hand the package in as it is, write why, in at least {minimum} characters; the drafts here stay.</source>
        <translation>Compare them. To hand the package in as it is, write why, in at least {minimum} characters; the drafts here stay.</translation>
    </message>
    <message>
        <source>There is nothing that could go into a package.</source>
        <translation>There is nothing that could go into a package.</translation>
    </message>
    <message>
        <source>Submit an item first; it then waits in the outbox.</source>
        <translation>Submit an item first; it then waits in the outbox.</translation>
    </message>
    <message>
        <source>This workstation does not know its portal: it never signed in there.</source>
        <translation>This workstation does not know its portal: it never signed in there.</translation>
    </message>
    <message>
        <source>Sign in once while the portal can be reached; then packages work.</source>
        <translation>Sign in once while the portal can be reached; then packages work.</translation>
    </message>
    <message>
        <source>The portal does not know the key that would sign packages here.</source>
        <translation>The portal does not know the key that would sign packages here.</translation>
    </message>
    <message>
        <source>Unlock the keyring if there is one. Else sign in once on this computer while it reaches the portal; then packages work.</source>
        <translation>Unlock the keyring if there is one. Else sign in once on this computer while it reaches the portal; then packages work.</translation>
    </message>
    <message>
        <source>Packages may only lie on the approved medium: {place}.</source>
        <translation>Packages may only lie on the approved medium: {place}.</translation>
    </message>
    <message>
        <source>Choose a file there, or ask your administrator.</source>
        <translation>Choose a file there, or ask your administrator.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a package that every medium can hold.</source>
        <translation>“{name}” is no name for a package that every medium can hold.</translation>
    </message>
    <message>
        <source>Choose a short one of letters, digits and dashes that ends with .pindao.</source>
        <translation>Choose a short one of letters, digits and dashes that ends with .pindao.</translation>
    </message>
    <message>
        <source>“{file}” is too large for one package (at most {limit}).</source>
        <translation>“{file}” is too large for one package (at most {limit}).</translation>
    </message>
    <message>
        <source>Pack the rest first. Make its files smaller, or hand it in online.</source>
        <translation>Pack the rest first. Make its files smaller, or hand it in online.</translation>
    </message>
    <message>
        <source>These receipts answer a package that was not made here.</source>
        <translation>These receipts answer a package that was not made here.</translation>
    </message>
    <message>
        <source>Take them in on the workstation that made it.</source>
        <translation>Take them in on the workstation that made it.</translation>
    </message>
    <message>
        <source>A receipt in it is not signed by your portal.</source>
        <translation>A receipt in it is not signed by your portal.</translation>
    </message>
    <message>
        <source>Keep the medium, tell your administrator, fetch the receipts anew.</source>
        <translation>Keep the medium, tell your administrator, fetch the receipts anew.</translation>
    </message>
    <message>
        <source>The draft is as it was; your own texts are untouched.</source>
        <translation>The draft is as it was; your own texts are untouched.</translation>
    </message>
    <message>
        <source>Ask your colleague, the leader of the unit or the administrator for a warrant about drafts.</source>
        <translation>Ask your colleague, the leader of the unit or the administrator for a warrant about drafts.</translation>
    </message>
    <message>
        <source>You hold no warrant for the drafts of this colleague.</source>
        <translation>You hold no warrant for the drafts of this colleague.</translation>
    </message>
    <message>
        <source>The warrant is not in force: not begun, run out or ended.</source>
        <translation>The warrant is not in force: not begun, run out or ended.</translation>
    </message>
    <message>
        <source>The warrant is for drafts of another unit than this one.</source>
        <translation>The warrant is for drafts of another unit than this one.</translation>
    </message>
    <message>
        <source>This draft is yours already.</source>
        <translation>This draft is yours already.</translation>
    </message>
    <message>
        <source>Open it from the list of items and write on.</source>
        <translation>Open it from the list of items and write on.</translation>
    </message>
    <message>
        <source>This draft was submitted for review meanwhile.</source>
        <translation>This draft was submitted for review meanwhile.</translation>
    </message>
    <message>
        <source>Wait for the decision; if it is returned, it can be taken over.</source>
        <translation>Wait for the decision; if it is returned, it can be taken over.</translation>
    </message>
</context>
<context>
    <name>MomentLine</name>
    <message>
        <source>Choose a day</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>{time}
{here} on this computer</source>
        <translation>{time}
{here} on this computer</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>Write the day and the time like 2026-12-01 09:00.</translation>
    </message>
    <message>
        <source>Beijing time (UTC+08:00)</source>
        <translation>Beijing time (UTC+08:00)</translation>
    </message>
</context>
<context>
    <name>MomentsModel</name>
    <message numerus="yes">
        <source>{day} {span}, {count} moments</source>
        <translation>
            <numerusform>{day} {span}, {count} moment</numerusform>
            <numerusform>{day} {span}, {count} moments</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>damaged</translation>
    </message>
</context>
<context>
    <name>NewItemDialog</name>
    <message>
        <source>New item</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>Filter columns</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Choose where the item will stand</source>
        <translation>Choose where the item will stand</translation>
    </message>
    <message>
        <source>Must be filled before submission: {fields}</source>
        <translation>Must be filled before submission: {fields}</translation>
    </message>
    <message>
        <source>You edit no unit, so there is no column to write for.</source>
        <translation>You edit no unit, so there is no column to write for.</translation>
    </message>
    <message>
        <source>No column has these words in its name; use fewer or others.</source>
        <translation>No column has these words in its name; use fewer or others.</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Choose a column first.</translation>
    </message>
    <message>
        <source>A unit is no column; choose one of its columns.</source>
        <translation>A unit is no column; choose one of its columns.</translation>
    </message>
    <message>
        <source>“{name}” holds columns, no items; choose one of the columns below it.</source>
        <translation>“{name}” holds columns, no items; choose one of the columns below it.</translation>
    </message>
    <message>
        <source>“{name}” only forwards readers to another page; items cannot be put there.</source>
        <translation>“{name}” only forwards readers to another page; items cannot be put there.</translation>
    </message>
    <message>
        <source>“{name}” takes no kind of item that can be written here.</source>
        <translation>“{name}” takes no kind of item that can be written here.</translation>
    </message>
    <message>
        <source>New from a Word file…</source>
        <translation>New from a Word file…</translation>
    </message>
    <message>
        <source>Choose a Word file</source>
        <translation>Choose a Word file</translation>
    </message>
    <message>
        <source>Documents (*.docx *.doc *.wps *.odt *.rtf *.html *.htm *.md *.txt)</source>
        <translation>Documents (*.docx *.doc *.wps *.odt *.rtf *.html *.htm *.md *.txt)</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>offered first</source>
        <translation>offered first</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Stands below the text under its number; the reference stays at the cursor.</source>
        <translation>Stands below the text under its number; the reference stays at the cursor.</translation>
    </message>
    <message>
        <source>This note holds links or marks and is shown as Markdown.</source>
        <translation>This note holds links or marks and is shown as Markdown.</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>Words of the note</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Remove note</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>1 to {limit} characters, without control or direction characters.</source>
        <translation>1 to {limit} characters, without control or direction characters.</translation>
    </message>
</context>
<context>
    <name>NoticeDesk</name>
    <message>
        <source>{name} ({n} to review)</source>
        <translation>{name} ({n} to review)</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Review queue</translation>
    </message>
    <message>
        <source>Review today</source>
        <translation>Review today</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Go to review</source>
        <translation>Go to review</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>{n} items came in for your review.</source>
        <translation>
            <numerusform>{n} item came in for your review.</numerusform>
            <numerusform>{n} items came in for your review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are overdue now.</source>
        <translation>
            <numerusform>{n} is overdue now.</numerusform>
            <numerusform>{n} are overdue now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items wait in all.</source>
        <translation>
            <numerusform>{n} item waits in all.</numerusform>
            <numerusform>{n} items wait in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>{n} terms press.</source>
        <translation>
            <numerusform>{n} term presses.</numerusform>
            <numerusform>{n} terms press.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them are over.</source>
        <translation>
            <numerusform>{n} of them is over.</numerusform>
            <numerusform>{n} of them are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them end today.</source>
        <translation>
            <numerusform>{n} of them ends today.</numerusform>
            <numerusform>{n} of them end today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} items wait for your review.</source>
        <translation>
            <numerusform>{n} item waits for your review.</numerusform>
            <numerusform>{n} items wait for your review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are overdue.</source>
        <translation>
            <numerusform>{n} is overdue.</numerusform>
            <numerusform>{n} are overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} are due today.</source>
        <translation>
            <numerusform>{n} is due today.</numerusform>
            <numerusform>{n} are due today.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of other units</source>
        <translation>{n} of other units</translation>
    </message>
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>last shared {time}</source>
        <translation>last shared {time}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>It was yours; it can be taken back without a warrant.</source>
        <translation>It was yours; it can be taken back without a warrant.</translation>
    </message>
    <message>
        <source>Warrant given by {name}, until {end}: {reason}</source>
        <translation>Warrant given by {name}, until {end}: {reason}</translation>
    </message>
    <message>
        <source>Was yours</source>
        <translation>Was yours</translation>
    </message>
    <message>
        <source>By warrant</source>
        <translation>By warrant</translation>
    </message>
</context>
<context>
    <name>OneFile</name>
    <message>
        <source>Made from {name}. See the receipt in the history panel.</source>
        <translation>Made from {name}. See the receipt in the history panel.</translation>
    </message>
</context>
<context>
    <name>OpinionCard</name>
    <message>
        <source>Opinion</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Choose an opinion in the list.</source>
        <translation>Choose an opinion in the list.</translation>
    </message>
    <message>
        <source>{opinions} selected; what you sort below holds for all of them.</source>
        <translation>{opinions} selected; what you sort below holds for all of them.</translation>
    </message>
    <message>
        <source>{name} looked at the sender {when}; {n} times in all</source>
        <translation>{name} looked at the sender {when}; {n} times in all</translation>
    </message>
    <message>
        <source>{name} looked at the sender {when}; {n} time in all</source>
        <translation>{name} looked at the sender {when}; {n} time in all</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Show all (leaves a trace)</source>
        <translation>Show all (leaves a trace)</translation>
    </message>
    <message>
        <source>Personal data shown; the trace is kept</source>
        <translation>Personal data shown; the trace is kept</translation>
    </message>
    <message>
        <source>Save a copy; nothing of it is run here.</source>
        <translation>Save a copy; nothing of it is run here.</translation>
    </message>
</context>
<context>
    <name>OpinionSaving</name>
    <message>
        <source>Export opinions</source>
        <translation>Export opinions</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
</context>
<context>
    <name>OpinionsPane</name>
    <message>
        <source>Find in the opinions</source>
        <translation>Find in the opinions</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Nothing fits this filter</translation>
    </message>
    <message>
        <source>Choose another pill or shorten the words.</source>
        <translation>Choose another pill or shorten the words.</translation>
    </message>
    <message>
        <source>No opinion has arrived yet</source>
        <translation>No opinion has arrived yet</translation>
    </message>
    <message>
        <source>They come from the public form with the next synchronisation.</source>
        <translation>They come from the public form with the next synchronisation.</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Opinions</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>Made from {name}, {time}</source>
        <translation>Made from {name}, {time}</translation>
    </message>
    <message>
        <source>Import receipt</source>
        <translation>Import receipt</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>Open the original file</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Can be recalled for {s} s</source>
        <translation>Can be recalled for {s} s</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Outcome unknown</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>In a package</source>
        <translation>In a package</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Receipted</source>
        <translation>Receipted</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Not needed any more</translation>
    </message>
    <message>
        <source>No record there</source>
        <translation>No record there</translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>to send</source>
        <translation>to send</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>outcome unknown</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>need you</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}: {title}</translation>
    </message>
    <message>
        <source>Ask the portal</source>
        <translation>Ask the portal</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Mend</translation>
    </message>
</context>
<context>
    <name>OutboxDetails</name>
    <message>
        <source>No operation chosen</source>
        <translation>No operation chosen</translation>
    </message>
    <message>
        <source>Choose an operation to see what happened to it.</source>
        <translation>Choose an operation to see what happened to it.</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}: {title}</translation>
    </message>
    <message>
        <source>Confirmed by you {time}</source>
        <translation>Confirmed by you {time}</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Open item</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>Copy diagnostic information</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message numerus="yes">
        <source>{size}, {n} attachments</source>
        <translation>
            <numerusform>{size}, {n} attachment</numerusform>
            <numerusform>{size}, {n} attachments</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Confirmed version</source>
        <translation>Confirmed version</translation>
    </message>
    <message>
        <source>Portal record</source>
        <translation>Portal record</translation>
    </message>
</context>
<context>
    <name>OutboxScreen</name>
    <message>
        <source>Synchronising…</source>
        <translation>Synchronising…</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pause all</translation>
    </message>
    <message>
        <source>Submit all again</source>
        <translation>Submit all again</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>Nothing waits here</translation>
    </message>
    <message>
        <source>What you submit, approve or return stands here until the portal confirms it.</source>
        <translation>What you submit, approve or return stands here until the portal confirms it.</translation>
    </message>
    <message>
        <source>Finished today {n}</source>
        <translation>Finished today {n}</translation>
    </message>
    <message>
        <source>Finished {n}</source>
        <translation>Finished {n}</translation>
    </message>
    <message>
        <source>Continue all</source>
        <translation>Continue all</translation>
    </message>
    <message>
        <source>Everything is paused, also what you confirm from now on</source>
        <translation>Everything is paused, also what you confirm from now on</translation>
    </message>
    <message numerus="yes">
        <source>{n} operations of somebody else wait for their own sign-in</source>
        <translation>
            <numerusform>{n} operation of somebody else waits for their own sign-in</numerusform>
            <numerusform>{n} operations of somebody else wait for their own sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other items are not affected by these {n} and go on being sent</source>
        <translation>
            <numerusform>Other items are not affected by this {n} and go on being sent</numerusform>
            <numerusform>Other items are not affected by these {n} and go on being sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Open item</translation>
    </message>
    <message>
        <source>Diagnostic information copied</source>
        <translation>Diagnostic information copied</translation>
    </message>
</context>
<context>
    <name>OutboxTable</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Size and progress</source>
        <translation>Size and progress</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Last answer</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>What you can do</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} attachments</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>{n} attachment</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Submit for review</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <source>Take back from review</source>
        <translation>Take back from review</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Dissolve bundle</source>
        <translation>Dissolve bundle</translation>
    </message>
    <message>
        <source>Claim for review</source>
        <translation>Claim for review</translation>
    </message>
    <message>
        <source>Release a claim</source>
        <translation>Release a claim</translation>
    </message>
    <message>
        <source>Complete the record</source>
        <translation>Complete the record</translation>
    </message>
    <message>
        <source>Change of the public page</source>
        <translation>Change of the public page</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publish now</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Sort opinions</source>
        <translation>Sort opinions</translation>
    </message>
    <message>
        <source>{what}, bundled</source>
        <translation>{what}, bundled</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Ask the portal</source>
        <translation>Ask the portal</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>See receipt</source>
        <translation>See receipt</translation>
    </message>
    <message>
        <source>Go and mend</source>
        <translation>Go and mend</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>See the difference</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>Submit again</translation>
    </message>
    <message>
        <source>Take out of package</source>
        <translation>Take out of package</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Another version waits now, so your decision did not take effect. What you decided on is kept: look at what changed, then decide again.</source>
        <translation>Another version waits now, so your decision did not take effect. What you decided on is kept: look at what changed, then decide again.</translation>
    </message>
    <message>
        <source>The portal did not take your decision; nothing changed there. Look at how the item stands now.</source>
        <translation>The portal did not take your decision; nothing changed there. Look at how the item stands now.</translation>
    </message>
    <message>
        <source>Nothing has left this computer yet; you may still take it back.</source>
        <translation>Nothing has left this computer yet; you may still take it back.</translation>
    </message>
    <message>
        <source>It will be sent by itself as soon as the portal can be reached.</source>
        <translation>It will be sent by itself as soon as the portal can be reached.</translation>
    </message>
    <message>
        <source>It is on its way to the portal.</source>
        <translation>It is on its way to the portal.</translation>
    </message>
    <message>
        <source>The portal may have received it. To avoid a second submission ask the portal first; it cannot be sent again before.</source>
        <translation>The portal may have received it. To avoid a second submission ask the portal first; it cannot be sent again before.</translation>
    </message>
    <message>
        <source>The portal refused it. Your text is safe in the draft.</source>
        <translation>The portal refused it. Your text is safe in the draft.</translation>
    </message>
    <message>
        <source>It waits until you continue it.</source>
        <translation>It waits until you continue it.</translation>
    </message>
    <message>
        <source>It lies in a package and waits for the receipt that comes back on a medium. It is not sent from here meanwhile. If the package is lost, take it out: it may then go another way, and takes effect once. If only the receipt is lost, or the portal went back to a backup, let your colleague open the same package again.</source>
        <translation>It lies in a package and waits for the receipt that comes back on a medium. It is not sent from here meanwhile. If the package is lost, take it out: it may then go another way, and takes effect once. If only the receipt is lost, or the portal went back to a backup, let your colleague open the same package again.</translation>
    </message>
    <message>
        <source>The item changed on the portal meanwhile. Both texts are kept.</source>
        <translation>The item changed on the portal meanwhile. Both texts are kept.</translation>
    </message>
    <message>
        <source>The portal confirmed exactly the version you confirmed.</source>
        <translation>The portal confirmed exactly the version you confirmed.</translation>
    </message>
    <message>
        <source>You took it back before it left. The draft is unchanged.</source>
        <translation>You took it back before it left. The draft is unchanged.</translation>
    </message>
    <message>
        <source>The portal confirmed this once and has no record of it any more; it was probably restored from a backup. Your text and the receipt are kept here. You may send exactly the same version again; it takes effect once.</source>
        <translation>The portal confirmed this once and has no record of it any more; it was probably restored from a backup. Your text and the receipt are kept here. You may send exactly the same version again; it takes effect once.</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>timed out</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>no connection</translation>
    </message>
    <message>
        <source>portal busy</source>
        <translation>portal busy</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>not signed in</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>not permitted</translation>
    </message>
    <message>
        <source>a colleague took it</source>
        <translation>a colleague took it</translation>
    </message>
    <message>
        <source>changed meanwhile</source>
        <translation>changed meanwhile</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>{time} you confirmed</source>
        <translation>{time} you confirmed</translation>
    </message>
    <message>
        <source>about to be sent</source>
        <translation>about to be sent</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>attempt {n}</source>
        <translation>attempt {n}</translation>
    </message>
    <message>
        <source>{time} already settled</source>
        <translation>{time} already settled</translation>
    </message>
    <message>
        <source>your text is unchanged</source>
        <translation>your text is unchanged</translation>
    </message>
    <message>
        <source>{time} you took it back</source>
        <translation>{time} you took it back</translation>
    </message>
    <message>
        <source>{time} paused</source>
        <translation>{time} paused</translation>
    </message>
    <message>
        <source>{time} in a package</source>
        <translation>{time} in a package</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>no receipt yet</translation>
    </message>
    <message>
        <source>no receipt arrived</source>
        <translation>no receipt arrived</translation>
    </message>
    <message>
        <source>{time} the portal has no record of it</source>
        <translation>{time} the portal has no record of it</translation>
    </message>
    <message>
        <source>receipt and text are here</source>
        <translation>receipt and text are here</translation>
    </message>
    <message>
        <source>nothing was decided</source>
        <translation>nothing was decided</translation>
    </message>
    <message>
        <source>both texts are kept</source>
        <translation>both texts are kept</translation>
    </message>
    <message>
        <source>your text is in the draft</source>
        <translation>your text is in the draft</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>waits for its turn</translation>
    </message>
    <message>
        <source>next try {time}</source>
        <translation>next try {time}</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>receipt {number}</translation>
    </message>
    <message>
        <source>You confirmed it</source>
        <translation>You confirmed it</translation>
    </message>
    <message>
        <source>It leaves</source>
        <translation>It leaves</translation>
    </message>
    <message>
        <source>until then it may be taken back</source>
        <translation>until then it may be taken back</translation>
    </message>
    <message>
        <source>Attempt without success</source>
        <translation>Attempt without success</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>by itself, while the portal can be reached</source>
        <translation>by itself, while the portal can be reached</translation>
    </message>
    <message>
        <source>No answer arrived</source>
        <translation>No answer arrived</translation>
    </message>
    <message>
        <source>The portal refused it</source>
        <translation>The portal refused it</translation>
    </message>
    <message>
        <source>Changed on the portal meanwhile</source>
        <translation>Changed on the portal meanwhile</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Packed for a medium</source>
        <translation>Packed for a medium</translation>
    </message>
    <message>
        <source>its receipt comes back in a package</source>
        <translation>its receipt comes back in a package</translation>
    </message>
    <message>
        <source>Closed by you</source>
        <translation>Closed by you</translation>
    </message>
    <message>
        <source>Already settled at the portal</source>
        <translation>Already settled at the portal</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>ended by itself</translation>
    </message>
    <message>
        <source>Receipt arrived</source>
        <translation>Receipt arrived</translation>
    </message>
    <message>
        <source>The portal has no record of it</source>
        <translation>The portal has no record of it</translation>
    </message>
    <message>
        <source>probably restored from a backup</source>
        <translation>probably restored from a backup</translation>
    </message>
    <message>
        <source>The item is not public any more, so there was nothing left to withdraw. Your text is unchanged.</source>
        <translation>The item is not public any more, so there was nothing left to withdraw. Your text is unchanged.</translation>
    </message>
    <message>
        <source>The item had come back already, so there was nothing left to recall. Your text is unchanged; you can mend it and submit it again.</source>
        <translation>The item had come back already, so there was nothing left to recall. Your text is unchanged; you can mend it and submit it again.</translation>
    </message>
    <message>
        <source>The item had been rejected already, so there was nothing left to recall. Your text is unchanged.</source>
        <translation>The item had been rejected already, so there was nothing left to recall. Your text is unchanged.</translation>
    </message>
    <message>
        <source>The item had been approved already and could not be recalled any more. Your text is unchanged. If it must not be public, ask for it to be withdrawn.</source>
        <translation>The item had been approved already and could not be recalled any more. Your text is unchanged. If it must not be public, ask for it to be withdrawn.</translation>
    </message>
    <message>
        <source>The item is not in review any more, so there was nothing left to recall. Your text is unchanged.</source>
        <translation>The item is not in review any more, so there was nothing left to recall. Your text is unchanged.</translation>
    </message>
    <message>
        <source>A newer version of the item is in review, so the one before it was not recalled. Your text is unchanged.</source>
        <translation>A newer version of the item is in review, so the one before it was not recalled. Your text is unchanged.</translation>
    </message>
    <message>
        <source>The portal had confirmed this (receipt {number}) and refuses it now: it no longer has it, probably restored from a backup. Your text is unchanged, and the receipt stays here as proof. Ask the administrator of the portal what was lost, mend what the reason names, then submit it again.</source>
        <translation>The portal had confirmed this (receipt {number}) and refuses it now: it no longer has it, probably restored from a backup. Your text is unchanged, and the receipt stays here as proof. Ask the administrator of the portal what was lost, mend what the reason names, then submit it again.</translation>
    </message>
    <message>
        <source>The portal confirmed exactly the version you confirmed, once more: it had lost it, probably restored from a backup. Your text is unchanged; nothing is left to do.</source>
        <translation>The portal confirmed exactly the version you confirmed, once more: it had lost it, probably restored from a backup. Your text is unchanged; nothing is left to do.</translation>
    </message>
    <message>
        <source>The portal confirmed exactly the version you confirmed; its receipt came on a medium. A portal that goes back to a backup later cannot tell this computer: your text and the receipt stay here. Then let your colleague open the same package again and hand it in once more; it takes effect once.</source>
        <translation>The portal confirmed exactly the version you confirmed; its receipt came on a medium. A portal that goes back to a backup later cannot tell this computer: your text and the receipt stay here. Then let your colleague open the same package again and hand it in once more; it takes effect once.</translation>
    </message>
    <message>
        <source>{n} of them had been confirmed before: the portal had lost them, probably restored from a backup, and has them again. Your texts are unchanged; nothing is left to do.</source>
        <translation>{n} of them had been confirmed before: the portal had lost them, probably restored from a backup, and has them again. Your texts are unchanged; nothing is left to do.</translation>
    </message>
    <message>
        <source>{n} of the refused had been confirmed before: the portal no longer has them, probably restored from a backup. Your texts are unchanged and the receipts stay here as proof. They wait for you in the outbox.</source>
        <translation>{n} of the refused had been confirmed before: the portal no longer has them, probably restored from a backup. Your texts are unchanged and the receipts stay here as proof. They wait for you in the outbox.</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Headings, addressee, signature and date appear here.</source>
        <translation>Headings, addressee, signature and date appear here.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OversightCard</name>
    <message>
        <source>{level} should have decided by {due}</source>
        <translation>{level} should have decided by {due}</translation>
    </message>
    <message>
        <source>emergency: {level} completes the record by {due}</source>
        <translation>emergency: {level} completes the record by {due}</translation>
    </message>
</context>
<context>
    <name>OversightDialog</name>
    <message>
        <source>Overdue items and records</source>
        <translation>Overdue items and records</translation>
    </message>
    <message>
        <source>Nothing is overdue, and no record is open.</source>
        <translation>Nothing is overdue, and no record is open.</translation>
    </message>
    <message>
        <source>If it cannot wait, release the claim: others may decide then.</source>
        <translation>If it cannot wait, release the claim: others may decide then.</translation>
    </message>
    <message>
        <source>Remind the reviewers of this level, or give somebody a warrant to decide.</source>
        <translation>Remind the reviewers of this level, or give somebody a warrant to decide.</translation>
    </message>
    <message>
        <source>Your word waits to be sent.</source>
        <translation>Your word waits to be sent.</translation>
    </message>
    <message>
        <source>Read the page that was published. Confirm it as it is, or object with a reason; to mend or withdraw it, go the usual way.</source>
        <translation>Read the page that was published. Confirm it as it is, or object with a reason; to mend or withdraw it, go the usual way.</translation>
    </message>
    <message>
        <source>Another reviewer completes this record; it stays here until it is done.</source>
        <translation>Another reviewer completes this record; it stays here until it is done.</translation>
    </message>
    <message>
        <source>Please say what you object to, in at least {n} characters.</source>
        <translation>Please say what you object to, in at least {n} characters.</translation>
    </message>
    <message>
        <source>Overdue items and open records</source>
        <translation>Overdue items and open records</translation>
    </message>
    <message>
        <source>Remark (needed to object)</source>
        <translation>Remark (needed to object)</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Read the page</source>
        <translation>Read the page</translation>
    </message>
    <message>
        <source>Release the claim…</source>
        <translation>Release the claim…</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Confirm as published</source>
        <translation>Confirm as published</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OversightLine</name>
    <message>
        <source>See them</source>
        <translation>See them</translation>
    </message>
    <message numerus="yes">
        <source>{n} items were not decided in time.</source>
        <translation>
            <numerusform>{n} item was not decided in time.</numerusform>
            <numerusform>{n} items were not decided in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} records of emergencies are open.</source>
        <translation>
            <numerusform>{n} record of an emergency is open.</numerusform>
            <numerusform>{n} records of emergencies are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OversightModel</name>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Record overdue</source>
        <translation>Record overdue</translation>
    </message>
    <message>
        <source>Record open</source>
        <translation>Record open</translation>
    </message>
    <message>
        <source>{level} speaks next, by {due}</source>
        <translation>{level} speaks next, by {due}</translation>
    </message>
    <message>
        <source>your word is on its way</source>
        <translation>your word is on its way</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>reason: {reason}</translation>
    </message>
    <message>
        <source>{level} should have decided by {due}</source>
        <translation>{level} should have decided by {due}</translation>
    </message>
    <message>
        <source>claimed by {name}</source>
        <translation>claimed by {name}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Column layout</source>
        <translation>Column layout</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchronise now</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>Make a support bundle…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>For support</translation>
    </message>
    <message>
        <source>Versions and states, without article text, messages or names.</source>
        <translation>Versions and states, without article text, messages or names.</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>Copy diagnostic information</translation>
    </message>
</context>
<context>
    <name>OwnNews</name>
    <message numerus="yes">
        <source>The portal confirmed {n} operations</source>
        <translation>
            <numerusform>The portal confirmed {n} operation</numerusform>
            <numerusform>The portal confirmed {n} operations</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {state}</source>
        <translation>{title}: {state}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>“{word}” is not mentioned any more</source>
        <translation>“{word}” is not mentioned any more</translation>
    </message>
    <message>
        <source>“{word}” stands in your dictionary</source>
        <translation>“{word}” stands in your dictionary</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>OwnWordsModel</name>
    <message>
        <source>not mentioned any more</source>
        <translation>not mentioned any more</translation>
    </message>
    <message>
        <source>right as it is</source>
        <translation>right as it is</translation>
    </message>
</context>
<context>
    <name>PackageDesk</name>
    <message>
        <source>Packages</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Export as package</source>
        <translation>Export as package</translation>
    </message>
    <message numerus="yes">
        <source>{n} operations go into package number {number} ({size}).</source>
        <translation>
            <numerusform>{n} operation goes into package number {number} ({size}).</numerusform>
            <numerusform>{n} operations go into package number {number} ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait here for the receipt that comes back on the medium, and are not sent meanwhile. The package is valid until {ends}. It is signed, not encrypted: whoever holds the medium can read it.</source>
        <translation>They wait here for the receipt that comes back on the medium, and are not sent meanwhile. The package is valid until {ends}. It is signed, not encrypted: whoever holds the medium can read it.</translation>
    </message>
    <message numerus="yes">
        <source>{n} operations stay out of it.</source>
        <translation>
            <numerusform>{n} operation stays out of it.</numerusform>
            <numerusform>{n} operations stay out of it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Packages (*.pindao)</source>
        <translation>Packages (*.pindao)</translation>
    </message>
    <message>
        <source>Package number {number} written and read back: {file}. Eject the medium, then unplug it.</source>
        <translation>Package number {number} written and read back: {file}. Eject the medium, then unplug it.</translation>
    </message>
    <message>
        <source>Import package</source>
        <translation>Import package</translation>
    </message>
    <message>
        <source>Another package is open or under way: close it first, then open this one.</source>
        <translation>Another package is open or under way: close it first, then open this one.</translation>
    </message>
    <message>
        <source>The portal answered everything. Take the receipts back on the medium.</source>
        <translation>The portal answered everything. Take the receipts back on the medium.</translation>
    </message>
    <message numerus="yes">
        <source>{n} receipts taken in, {refused} refused by the portal.</source>
        <translation>
            <numerusform>{n} receipt taken in, {refused} refused by the portal.</numerusform>
            <numerusform>{n} receipts taken in, {refused} refused by the portal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Import package</source>
        <translation>Import package</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Reason to hand it in although drafts here differ</source>
        <translation>Reason to hand it in although drafts here differ</translation>
    </message>
    <message>
        <source>Reason, for the record of this workstation</source>
        <translation>Reason, for the record of this workstation</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Package of an outbox</source>
        <translation>Package of an outbox</translation>
    </message>
    <message>
        <source>Made by {name} ({unit}) on {made}, number {number}, valid until {ends}. The signature fits and every byte is as it was signed. It is not encrypted.</source>
        <translation>Made by {name} ({unit}) on {made}, number {number}, valid until {ends}. The signature fits and every byte is as it was signed. It is not encrypted.</translation>
    </message>
    <message>
        <source>Take receipts in</source>
        <translation>Take receipts in</translation>
    </message>
    <message>
        <source>Hand in to portal</source>
        <translation>Hand in to portal</translation>
    </message>
    <message>
        <source>Handing in…</source>
        <translation>Handing in…</translation>
    </message>
    <message>
        <source>Export receipts…</source>
        <translation>Export receipts…</translation>
    </message>
    <message>
        <source>Portal was restored: hand in once more</source>
        <translation>Portal was restored: hand in once more</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>not handed in yet</source>
        <translation>not handed in yet</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>receipt {number}</translation>
    </message>
</context>
<context>
    <name>PageWatch</name>
    <message>
        <source>I have taken note</source>
        <translation>I have taken note</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>A place of the local store had changed on the disk and was repaired. Every text there was checked; a damaged one opens at its last good state.</source>
        <translation>A place of the local store had changed on the disk and was repaired. Every text there was checked; a damaged one opens at its last good state.</translation>
    </message>
    <message>
        <source>Small notes beside them, such as times and settings, could not be proved: look at them once.</source>
        <translation>Small notes beside them, such as times and settings, could not be proved: look at them once.</translation>
    </message>
    <message>
        <source>Have the disk checked.</source>
        <translation>Have the disk checked.</translation>
    </message>
    <message>
        <source>A place of the local store cannot be read. Nothing is deleted, and what is open here can be copied. Close the program and start it again: all that is sound is read then, and a backup can be restored.</source>
        <translation>A place of the local store cannot be read. Nothing is deleted, and what is open here can be copied. Close the program and start it again: all that is sound is read then, and a backup can be restored.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Locate</source>
        <translation>Locate</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>This line speaks of no single place</source>
        <translation>This line speaks of no single place</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Converted for this kind of item</source>
        <translation>Converted for this kind of item</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Converted</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>The paste before this one is still being read</source>
        <translation>The paste before this one is still being read</translation>
    </message>
    <message>
        <source>Paste receipt</source>
        <translation>Paste receipt</translation>
    </message>
    <message>
        <source>Everything the clipboard held is listed. {key} goes through the places.</source>
        <translation>Everything the clipboard held is listed. {key} goes through the places.</translation>
    </message>
    <message>
        <source>Undo the paste</source>
        <translation>Undo the paste</translation>
    </message>
    <message>
        <source>The text was edited after this paste: take the steps back with Ctrl+Z.</source>
        <translation>The text was edited after this paste: take the steps back with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Nothing has been pasted into this text yet</source>
        <translation>Nothing has been pasted into this text yet</translation>
    </message>
    <message numerus="yes">
        <source>Reading what was pasted: {count} paragraphs so far</source>
        <translation>
            <numerusform>Reading what was pasted: {count} paragraph so far</numerusform>
            <numerusform>Reading what was pasted: {count} paragraphs so far</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelling leaves the text as it is</source>
        <translation>Cancelling leaves the text as it is</translation>
    </message>
    <message>
        <source>Esc takes all of it out again</source>
        <translation>Esc takes all of it out again</translation>
    </message>
    <message>
        <source>Inserting what was pasted</source>
        <translation>Inserting what was pasted</translation>
    </message>
    <message>
        <source>Pasted: {converted} converted, {dropped} dropped</source>
        <translation>Pasted: {converted} converted, {dropped} dropped</translation>
    </message>
    <message>
        <source>Pasted: {converted} converted, {dropped} dropped; for this kind of item: {what}</source>
        <translation>Pasted: {converted} converted, {dropped} dropped; for this kind of item: {what}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>PictureInsertion</name>
    <message>
        <source>Insert image</source>
        <translation>Insert image</translation>
    </message>
    <message>
        <source>Pictures {patterns}</source>
        <translation>Pictures {patterns}</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Choose myself</source>
        <translation>Choose myself</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Choose column</source>
        <translation>Choose column</translation>
    </message>
    <message>
        <source>Take this column</source>
        <translation>Take this column</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Merging</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Consultations</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
</context>
<context>
    <name>PlacesList</name>
    <message>
        <source>Places of this merge</source>
        <translation>Places of this merge</translation>
    </message>
</context>
<context>
    <name>PlacesPane</name>
    <message>
        <source>Filter columns</source>
        <translation>Filter columns</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Columns: more</source>
        <translation>Columns: more</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Unfold all</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Fold all</translation>
    </message>
    <message>
        <source>Quick views</source>
        <translation>Quick views</translation>
    </message>
</context>
<context>
    <name>PortalFound</name>
    <message>
        <source>Checks of the portal</source>
        <translation>Checks of the portal</translation>
    </message>
    <message>
        <source>The portal has not told what its own checks found.</source>
        <translation>The portal has not told what its own checks found.</translation>
    </message>
    <message>
        <source>Rules or lexicon there were not the author's.</source>
        <translation>Rules or lexicon there were not the author's.</translation>
    </message>
    <message>
        <source>Checks of the portal: not kept. This came in before it kept reports.</source>
        <translation>Checks of the portal: not kept. This came in before it kept reports.</translation>
    </message>
    <message>
        <source>The author gave no reason for this. It is for you to judge.</source>
        <translation>The author gave no reason for this. It is for you to judge.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more are kept on the portal.</source>
        <translation>
            <numerusform>{n} more is kept on the portal.</numerusform>
            <numerusform>{n} more are kept on the portal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found by the portal alone:</source>
        <translation>Found by the portal alone:</translation>
    </message>
    <message>
        <source>The portal found nothing besides.</source>
        <translation>The portal found nothing besides.</translation>
    </message>
    <message>
        <source>Checked by the portal {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}</source>
        <translation>Checked by the portal {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}</translation>
    </message>
    <message>
        <source>Found by the portal besides: {n}</source>
        <translation>Found by the portal besides: {n}</translation>
    </message>
</context>
<context>
    <name>PortalPage</name>
    <message numerus="yes">
        <source>every {n} minutes</source>
        <translation>
            <numerusform>every minute</numerusform>
            <numerusform>every {n} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n} second</numerusform>
            <numerusform>{n} seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>as this computer is set</source>
        <translation>as this computer is set</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Used from the next start on.</translation>
    </message>
    <message>
        <source>While the portal can be reached.</source>
        <translation>While the portal can be reached.</translation>
    </message>
    <message>
        <source>How long what you confirmed waits before it may leave.</source>
        <translation>How long what you confirmed waits before it may leave.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>share with the editors of my units</source>
        <translation>share with the editors of my units</translation>
    </message>
    <message>
        <source>ask the links of my drafts if they lead anywhere</source>
        <translation>ask the links of my drafts if they lead anywhere</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Sign in…</translation>
    </message>
    <message>
        <source>Name and password, where the proxy asks for them</source>
        <translation>Name and password, where the proxy asks for them</translation>
    </message>
    <message>
        <source>Portal and synchronising</source>
        <translation>Portal and synchronising</translation>
    </message>
    <message>
        <source>at most {n} KB per second</source>
        <translation>at most {n} KB per second</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Certificate authority</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>as fast as the line allows</source>
        <translation>as fast as the line allows</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>no proxy</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>set here</translation>
    </message>
    <message>
        <source>Of attachments on their way up, and of new versions; texts are never held back.</source>
        <translation>Of attachments on their way up, and of new versions; texts are never held back.</translation>
    </message>
    <message>
        <source>Through the portal, while online; reviewers see none of them.</source>
        <translation>Through the portal, while online; reviewers see none of them.</translation>
    </message>
    <message>
        <source>In the background, while online. Other sites then see this computer's address.</source>
        <translation>In the background, while online. Other sites then see this computer's address.</translation>
    </message>
    <message>
        <source>Certificates are checked in every case.</source>
        <translation>Certificates are checked in every case.</translation>
    </message>
    <message>
        <source>Name and port. Used from the next start on.</source>
        <translation>Name and port. Used from the next start on.</translation>
    </message>
    <message>
        <source>Trusted beside the system's own. Used from the next start on.</source>
        <translation>Trusted beside the system's own. Used from the next start on.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview of the public page</source>
        <translation>Preview of the public page</translation>
    </message>
    <message>
        <source>Page style as on the portal</source>
        <translation>Page style as on the portal</translation>
    </message>
    <message>
        <source>Bundled page style, not yet compared with the portal</source>
        <translation>Bundled page style, not yet compared with the portal</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Width of the preview</source>
        <translation>Width of the preview</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Follow the cursor</source>
        <translation>Follow the cursor</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>Preview of the public page</source>
        <translation>Preview of the public page</translation>
    </message>
</context>
<context>
    <name>ProofNote</name>
    <message>
        <source>Compare again</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>The public page is being fetched and compared…</source>
        <translation>The public page is being fetched and compared…</translation>
    </message>
    <message>
        <source>The public side differs from what was approved ({time}). {faults} The approved text is safe here and on the portal; tell the portal's administrator.</source>
        <translation>The public side differs from what was approved ({time}). {faults} The approved text is safe here and on the portal; tell the portal's administrator.</translation>
    </message>
    <message>
        <source>The public page is what was approved, byte for byte ({time}).</source>
        <translation>The public page is what was approved, byte for byte ({time}).</translation>
    </message>
    <message>
        <source>What stands at the public address is what was approved ({time}).</source>
        <translation>What stands at the public address is what was approved ({time}).</translation>
    </message>
    <message numerus="yes">
        <source>{n} files compared.</source>
        <translation>
            <numerusform>One file compared.</numerusform>
            <numerusform>{n} files compared.</numerusform>
        </translation>
    </message>
    <message>
        <source>Since then the page could not be reached.</source>
        <translation>Since then the page could not be reached.</translation>
    </message>
    <message>
        <source>The public page was not compared with the approved text yet.</source>
        <translation>The public page was not compared with the approved text yet.</translation>
    </message>
    <message>
        <source>The public page could not be reached yet; it is tried again by itself.</source>
        <translation>The public page could not be reached yet; it is tried again by itself.</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>Nothing stands at the public address.</source>
        <translation>Nothing stands at the public address.</translation>
    </message>
    <message>
        <source>The public page ends too early: text is missing.</source>
        <translation>The public page ends too early: text is missing.</translation>
    </message>
    <message>
        <source>The public page is an earlier revision ({hash}).</source>
        <translation>The public page is an earlier revision ({hash}).</translation>
    </message>
    <message>
        <source>The page stands in another place: {place}</source>
        <translation>The page stands in another place: {place}</translation>
    </message>
    <message>
        <source>its address leads elsewhere</source>
        <translation>its address leads elsewhere</translation>
    </message>
    <message>
        <source>The last approval was given to another revision.</source>
        <translation>The last approval was given to another revision.</translation>
    </message>
    <message>
        <source>The file “{name}” is missing.</source>
        <translation>The file “{name}” is missing.</translation>
    </message>
    <message>
        <source>The file “{name}” is not the approved one.</source>
        <translation>The file “{name}” is not the approved one.</translation>
    </message>
    <message>
        <source>A page stands at the address though it was taken down.</source>
        <translation>A page stands at the address though it was taken down.</translation>
    </message>
    <message>
        <source>What the portal put there is not what was approved: {part}.</source>
        <translation>What the portal put there is not what was approved: {part}.</translation>
    </message>
    <message>
        <source>The portal carried out something else than what was signed here.</source>
        <translation>The portal carried out something else than what was signed here.</translation>
    </message>
    <message>
        <source>Another page stands at the public address.</source>
        <translation>Another page stands at the public address.</translation>
    </message>
    <message>
        <source>The public page differs, first at “{line}”.</source>
        <translation>The public page differs, first at “{line}”.</translation>
    </message>
</context>
<context>
    <name>PropertiesForm</name>
    <message>
        <source>Details of this kind</source>
        <translation>Details of this kind</translation>
    </message>
    <message>
        <source>Disclosure catalogue</source>
        <translation>Disclosure catalogue</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
</context>
<context>
    <name>ProxyDesk</name>
    <message>
        <source>This computer uses no proxy on the way to the portal.</source>
        <translation>This computer uses no proxy on the way to the portal.</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Sign in at the proxy</source>
        <translation>Sign in at the proxy</translation>
    </message>
    <message>
        <source>Name and password for the proxy {place}</source>
        <translation>Name and password for the proxy {place}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Forget them</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Type the name that the proxy knows, without a colon.</source>
        <translation>Type the name that the proxy knows, without a colon.</translation>
    </message>
    <message>
        <source>Kept in this computer's keyring, sent to this proxy alone. On the way to the proxy they are not encrypted: do not use the password of your portal account.</source>
        <translation>Kept in this computer's keyring, sent to this proxy alone. On the way to the proxy they are not encrypted: do not use the password of your portal account.</translation>
    </message>
    <message>
        <source>There is no keyring here: kept until the program ends, sent to this proxy alone. On the way to the proxy they are not encrypted: do not use the password of your portal account.</source>
        <translation>There is no keyring here: kept until the program ends, sent to this proxy alone. On the way to the proxy they are not encrypted: do not use the password of your portal account.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Nothing waits for your decision.</source>
        <translation>Nothing waits for your decision.</translation>
    </message>
    <message>
        <source>submitted by {name}</source>
        <translation>submitted by {name}</translation>
    </message>
    <message>
        <source>changed since you read it</source>
        <translation>changed since you read it</translation>
    </message>
</context>
<context>
    <name>QueueDue</name>
    <message>
        <source>today before {time}</source>
        <translation>today before {time}</translation>
    </message>
    <message>
        <source>over since {time}</source>
        <translation>over since {time}</translation>
    </message>
</context>
<context>
    <name>QueueFilter</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Give it a name to find it by.</source>
        <translation>Give it a name to find it by.</translation>
    </message>
    <message>
        <source>A name has at most {limit} characters.</source>
        <translation>A name has at most {limit} characters.</translation>
    </message>
    <message>
        <source>There are {limit} saved filters already. Delete one first.</source>
        <translation>There are {limit} saved filters already. Delete one first.</translation>
    </message>
    <message>
        <source>Another filter has this name. Choose a different one.</source>
        <translation>Another filter has this name. Choose a different one.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Changed since I looked</source>
        <translation>Changed since I looked</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Not looked at</translation>
    </message>
    <message>
        <source>Decision not taken</source>
        <translation>Decision not taken</translation>
    </message>
    <message>
        <source>Claimed by me</source>
        <translation>Claimed by me</translation>
    </message>
</context>
<context>
    <name>QueueKept</name>
    <message>
        <source>Offline ready</source>
        <translation>Offline ready</translation>
    </message>
    <message>
        <source>Not all here</source>
        <translation>Not all here</translation>
    </message>
    <message>
        <source>Not taken along</source>
        <translation>Not taken along</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>claimed: {who}</source>
        <translation>claimed: {who}</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>not looked at</translation>
    </message>
    <message>
        <source>to be decided by {time}</source>
        <translation>to be decided by {time}</translation>
    </message>
    <message>
        <source>{name} looks after it:</source>
        <translation>{name} looks after it:</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>edition {n}</source>
        <translation>edition {n}</translation>
    </message>
    <message>
        <source>changed since you looked</source>
        <translation>changed since you looked</translation>
    </message>
    <message>
        <source>in a bundle</source>
        <translation>in a bundle</translation>
    </message>
    <message>
        <source>Decision not taken</source>
        <translation>Decision not taken</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>For me</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>latest first</translation>
    </message>
    <message>
        <source>For me {n}</source>
        <translation>For me {n}</translation>
    </message>
    <message>
        <source>For me {n} of {all}</source>
        <translation>For me {n} of {all}</translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation>Nothing fits this filter</translation>
    </message>
    <message>
        <source>Other items wait for you.</source>
        <translation>Other items wait for you.</translation>
    </message>
    <message>
        <source>Show the whole queue</source>
        <translation>Show the whole queue</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nothing waits for your review</source>
        <translation>Nothing waits for your review</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>No decisions yet</translation>
    </message>
    <message>
        <source>What you decide stays here while the item is in review.</source>
        <translation>What you decide stays here while the item is in review.</translation>
    </message>
    <message>
        <source>Items to review</source>
        <translation>Items to review</translation>
    </message>
    <message>
        <source>by due time</source>
        <translation>by due time</translation>
    </message>
</context>
<context>
    <name>QuickViews</name>
    <message>
        <source>My items</source>
        <translation>My items</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation>Returned to me</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
</context>
<context>
    <name>RadarCard</name>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>columns: {n} · fine: {fine}</source>
        <translation>columns: {n} · fine: {fine}</translation>
    </message>
    <message>
        <source>no items</source>
        <translation>no items</translation>
    </message>
    <message>
        <source>{n} of {limit} days</source>
        <translation>{n} of {limit} days</translation>
    </message>
</context>
<context>
    <name>RadarDialog</name>
    <message>
        <source>All columns</source>
        <translation>All columns</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Find a column</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>No day is counted for this column.</source>
        <translation>No day is counted for this column.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>No column fits. Take words or filters away.</source>
        <translation>No column fits. Take words or filters away.</translation>
    </message>
    <message>
        <source>Every item of the channel keeps its home page fresh; choose a column.</source>
        <translation>Every item of the channel keeps its home page fresh; choose a column.</translation>
    </message>
    <message>
        <source>Nothing was published here yet. Publish, or ask to merge the column.</source>
        <translation>Nothing was published here yet. Publish, or ask to merge the column.</translation>
    </message>
    <message>
        <source>New item in this column</source>
        <translation>New item in this column</translation>
    </message>
    <message>
        <source>Show its items</source>
        <translation>Show its items</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RadarModel</name>
    <message>
        <source>The last working day before the end is about {day}: the days off of that year are not announced yet.</source>
        <translation>The last working day before the end is about {day}: the days off of that year are not announced yet.</translation>
    </message>
    <message>
        <source>The last working day before the end is {day}.</source>
        <translation>The last working day before the end is {day}.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>{day} (about)</source>
        <translation>{day} (about)</translation>
    </message>
    <message>
        <source>{n} of {limit} days</source>
        <translation>{n} of {limit} days</translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} day</numerusform>
            <numerusform>{n} days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RadarTable</name>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Obligation</translation>
    </message>
    <message>
        <source>Last item</source>
        <translation>Last item</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>At the latest</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>once a year</source>
        <translation>once a year</translation>
    </message>
    <message>
        <source>every {months} months ({days} days)</source>
        <translation>every {months} months ({days} days)</translation>
    </message>
    <message>
        <source>every {days} days</source>
        <translation>every {days} days</translation>
    </message>
    <message>
        <source>every year by {day}</source>
        <translation>every year by {day}</translation>
    </message>
    <message>
        <source>as soon as facts change</source>
        <translation>as soon as facts change</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>no clock</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Areas</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>{area}, {count} need you</source>
        <translation>
            <numerusform>{area}, {count} needs you</numerusform>
            <numerusform>{area}, {count} need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Reading your texts</source>
        <translation>Reading your texts</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel and quit</source>
        <translation>Cancel and quit</translation>
    </message>
    <message>
        <source>Stopping. Nothing was changed.</source>
        <translation>Stopping. Nothing was changed.</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts read; now they are made searchable.</source>
        <translation>
            <numerusform>{n} draft read; now it is made searchable.</numerusform>
            <numerusform>{n} drafts read; now they are made searchable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts read so far</source>
        <translation>
            <numerusform>{n} draft read so far</numerusform>
            <numerusform>{n} drafts read so far</numerusform>
        </translation>
    </message>
    <message>
        <source>The local store was written by a newer version of the program. What this version understands of it is being read. Nothing in the store is changed; it opens for reading only.</source>
        <translation>The local store was written by a newer version of the program. What this version understands of it is being read. Nothing in the store is changed; it opens for reading only.</translation>
    </message>
    <message>
        <source>The path of the local store is longer than the {longest} bytes it may have. Everything in it is being read. Nothing is changed; the store opens for reading only, and you can export it.</source>
        <translation>The path of the local store is longer than the {longest} bytes it may have. Everything in it is being read. Nothing is changed; the store opens for reading only, and you can export it.</translation>
    </message>
    <message>
        <source>The folder of the local store cannot be written. Everything in it is being read. Nothing is changed; the store opens for reading only, and you can export it.</source>
        <translation>The folder of the local store cannot be written. Everything in it is being read. Nothing is changed; the store opens for reading only, and you can export it.</translation>
    </message>
    <message>
        <source>The local store is damaged. Every text that is still sound is being read, from it and from the newest backup. The damaged file stays as it is, and nothing is deleted. After that you can read, export, and restore.</source>
        <translation>The local store is damaged. Every text that is still sound is being read, from it and from the newest backup. The damaged file stays as it is, and nothing is deleted. After that you can read, export, and restore.</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>No item chosen</source>
        <translation>No item chosen</translation>
    </message>
    <message>
        <source>Choose an item in the list to read it here.</source>
        <translation>Choose an item in the list to read it here.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>The text of this item has not been fetched from the portal yet.</source>
        <translation>The text of this item has not been fetched from the portal yet.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Compare with last version</source>
        <translation>Compare with last version</translation>
    </message>
    <message>
        <source>Open the public page</source>
        <translation>Open the public page</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Take it back before the first decision</source>
        <translation>Take it back before the first decision</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>Edition {n}</translation>
    </message>
    <message>
        <source>to be published {time}</source>
        <translation>to be published {time}</translation>
    </message>
    <message>
        <source>published {time}</source>
        <translation>published {time}</translation>
    </message>
    <message>
        <source>on this computer only</source>
        <translation>on this computer only</translation>
    </message>
    <message>
        <source>on this computer · same as on the portal</source>
        <translation>on this computer · same as on the portal</translation>
    </message>
    <message>
        <source>on this computer · differs from the portal</source>
        <translation>on this computer · differs from the portal</translation>
    </message>
    <message>
        <source>as on the portal</source>
        <translation>as on the portal</translation>
    </message>
    <message>
        <source>{level} returned</source>
        <translation>{level} returned</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Index number</source>
        <translation>Index number</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Inline</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>this version ({hash})</source>
        <translation>this version ({hash})</translation>
    </message>
    <message>
        <source>Change {k} of {n}</source>
        <translation>Change {k} of {n}</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <translation>
            <numerusform>{n} change</numerusform>
            <numerusform>{n} changes</numerusform>
        </translation>
    </message>
    <message>
        <source>you decide</source>
        <translation>you decide</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Review sheet…</source>
        <translation>Review sheet…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>How to show the difference</source>
        <translation>How to show the difference</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Previous change</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Next change</translation>
    </message>
</context>
<context>
    <name>ReasonPicker</name>
    <message>
        <source>Usual reasons</source>
        <translation>Usual reasons</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Reasons</translation>
    </message>
    <message>
        <source>Forget the reason in the field</source>
        <translation>Forget the reason in the field</translation>
    </message>
    <message>
        <source>Keep the reason in the field</source>
        <translation>Keep the reason in the field</translation>
    </message>
    <message>
        <source>Kept among your reasons</source>
        <translation>Kept among your reasons</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Forgotten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Recalling</name>
    <message>
        <source>The recall waits in the outbox. Your text stays as it is; once the portal confirms, you can go on writing and submit again.</source>
        <translation>The recall waits in the outbox. Your text stays as it is; once the portal confirms, you can go on writing and submit again.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Import receipt</source>
        <translation>Import receipt</translation>
    </message>
    <message>
        <source>Made from {name}, {time}</source>
        <translation>Made from {name}, {time}</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>Open the original file</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ReceiptList</name>
    <message numerus="yes">
        <source>{n} more lines of this kind</source>
        <translation>
            <numerusform>{n} more line of this kind</numerusform>
            <numerusform>{n} more lines of this kind</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Converted</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
</context>
<context>
    <name>RecentColumns</name>
    <message>
        <source>Used last</source>
        <translation>Used last</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>Recovered items</source>
        <translation>Recovered items</translation>
    </message>
    <message>
        <source>These were being written when the program ended. Each opens as it was at its time; at most the last two seconds of typing are missing.</source>
        <translation>These were being written when the program ended. Each opens as it was at its time; at most the last two seconds of typing are missing.</translation>
    </message>
    <message>
        <source>All good</source>
        <translation>All good</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>Open the item</translation>
    </message>
</context>
<context>
    <name>RecoveryNote</name>
    <message>
        <source>The program did not end properly. Your text is recovered as it was at {time}; at most the last two seconds of typing are missing.</source>
        <translation>The program did not end properly. Your text is recovered as it was at {time}; at most the last two seconds of typing are missing.</translation>
    </message>
    <message>
        <source>See the differences</source>
        <translation>See the differences</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
</context>
<context>
    <name>RecoveryNotice</name>
    <message numerus="yes">
        <source>The program did not end properly. {n} items are recovered.</source>
        <translation>
            <numerusform>The program did not end properly. {n} item is recovered.</numerusform>
            <numerusform>The program did not end properly. {n} items are recovered.</numerusform>
        </translation>
    </message>
    <message>
        <source>See which</source>
        <translation>See which</translation>
    </message>
    <message>
        <source>The program did not end properly. “{title}” is recovered as it was at {time}.</source>
        <translation>The program did not end properly. “{title}” is recovered as it was at {time}.</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>Open the item</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Your texts cannot be opened</source>
        <translation>Your texts cannot be opened</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The disk cannot be read or written.</source>
        <translation>The disk cannot be read or written.</translation>
    </message>
    <message>
        <source>What was saved lies on the disk as it was; nothing was changed. Once the cause is gone, try again.</source>
        <translation>What was saved lies on the disk as it was; nothing was changed. Once the cause is gone, try again.</translation>
    </message>
    <message>
        <source>What was saved lies on the disk as it was; nothing was changed. Once the cause is gone, try again; or let a backup take the place of the store, which is kept as it is now.</source>
        <translation>What was saved lies on the disk as it was; nothing was changed. Once the cause is gone, try again; or let a backup take the place of the store, which is kept as it is now.</translation>
    </message>
</context>
<context>
    <name>RejectDialog</name>
    <message>
        <source>Reject this item?</source>
        <translation>Reject this item?</translation>
    </message>
    <message>
        <source>A rejected item is closed: it cannot be changed and submitted again. To have it mended, return it.</source>
        <translation>A rejected item is closed: it cannot be changed and submitted again. To have it mended, return it.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>Do not reject</source>
        <translation>Do not reject</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
</context>
<context>
    <name>ReleaseBlock</name>
    <message>
        <source>Publish at a set time</source>
        <translation>Publish at a set time</translation>
    </message>
    <message>
        <source>Time of publication</source>
        <translation>Time of publication</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>End of validity</source>
        <translation>End of validity</translation>
    </message>
    <message>
        <source>At the end of validity</source>
        <translation>At the end of validity</translation>
    </message>
    <message>
        <source>the page stays, marked as expired</source>
        <translation>the page stays, marked as expired</translation>
    </message>
    <message>
        <source>the page is taken down</source>
        <translation>the page is taken down</translation>
    </message>
    <message>
        <source>Public note of correction</source>
        <translation>Public note of correction</translation>
    </message>
    <message>
        <source>What was corrected; stands at the foot of the page with its day</source>
        <translation>What was corrected; stands at the foot of the page with its day</translation>
    </message>
    <message>
        <source>Write the day and the time like 2026-12-01 09:00.</source>
        <translation>Write the day and the time like 2026-12-01 09:00.</translation>
    </message>
    <message>
        <source>then</source>
        <translation>then</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release a colleague's claim</source>
        <translation>Release a colleague's claim</translation>
    </message>
    <message>
        <source>Why it cannot wait (needed)</source>
        <translation>Why it cannot wait (needed)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Then any reviewer of this level may decide; who did it is on record.</source>
        <translation>Then any reviewer of this level may decide; who did it is on record.</translation>
    </message>
    <message>
        <source>End the claim of {name}?</source>
        <translation>End the claim of {name}?</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>Please say why, in at least {n} characters.</translation>
    </message>
</context>
<context>
    <name>ReminderDesk</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In an hour</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Next working day</translation>
    </message>
    <message>
        <source>No reminder before {time}.</source>
        <translation>No reminder before {time}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message numerus="yes">
        <source>{n} terms</source>
        <translation>
            <numerusform>{n} term</numerusform>
            <numerusform>{n} terms</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message numerus="yes">
        <source>{n} are over.</source>
        <translation>
            <numerusform>{n} is over.</numerusform>
            <numerusform>{n} are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} end today.</source>
        <translation>
            <numerusform>{n} ends today.</numerusform>
            <numerusform>{n} end today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>No day is counted here. Choose a row or a case that has a last day.</source>
        <translation>No day is counted here. Choose a row or a case that has a last day.</translation>
    </message>
    <message numerus="yes">
        <source>{n} things wait for you.</source>
        <translation>
            <numerusform>{n} thing waits for you.</numerusform>
            <numerusform>{n} things wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} terms press.</source>
        <translation>
            <numerusform>{n} term presses.</numerusform>
            <numerusform>{n} terms press.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder before {time}.</source>
        <translation>No reminder before {time}.</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Taken down by the portal</source>
        <translation>Taken down by the portal</translation>
    </message>
    <message numerus="yes">
        <source>The portal removed {n} items at once</source>
        <translation>
            <numerusform>The portal removed {n} item at once</numerusform>
            <numerusform>The portal removed {n} items at once</numerusform>
        </translation>
    </message>
    <message>
        <source>That many at once is unusual, so nothing was changed here yet. Your drafts and versions stay in either case. Ask the portal's administrator if you did not expect it.</source>
        <translation>That many at once is unusual, so nothing was changed here yet. Your drafts and versions stay in either case. Ask the portal's administrator if you did not expect it.</translation>
    </message>
    <message>
        <source>Items the portal removed</source>
        <translation>Items the portal removed</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Keep as it was here</source>
        <translation>Keep as it was here</translation>
    </message>
    <message>
        <source>Mark as removed</source>
        <translation>Mark as removed</translation>
    </message>
</context>
<context>
    <name>RemovalNotice</name>
    <message numerus="yes">
        <source>The portal removed {n} items at once. Nothing was changed here yet.</source>
        <translation>
            <numerusform>The portal removed {n} item at once. Nothing was changed here yet.</numerusform>
            <numerusform>The portal removed {n} items at once. Nothing was changed here yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look and decide…</source>
        <translation>Look and decide…</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>and {n} more</translation>
    </message>
</context>
<context>
    <name>ReplyArea</name>
    <message>
        <source>No reply yet</source>
        <translation>No reply yet</translation>
    </message>
    <message>
        <source>Begin with an empty text, a template or a similar reply.</source>
        <translation>Begin with an empty text, a template or a similar reply.</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>Write the reply</translation>
    </message>
    <message>
        <source>Returned by {who}: {reason}</source>
        <translation>Returned by {who}: {reason}</translation>
    </message>
</context>
<context>
    <name>ReplyBar</name>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Insert basis</source>
        <translation>Insert basis</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Open in the editor, with all fields</source>
        <translation>Open in the editor, with all fields</translation>
    </message>
    <message numerus="yes">
        <source>{n} words</source>
        <translation>
            <numerusform>{n} word</numerusform>
            <numerusform>{n} words</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} · saved {time}</source>
        <translation>{words} · saved {time}</translation>
    </message>
</context>
<context>
    <name>ReplyFoot</name>
    <message>
        <source>Replying unit</source>
        <translation>Replying unit</translation>
    </message>
    <message>
        <source>Public, without name and telephone</source>
        <translation>Public, without name and telephone</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Public version</source>
        <translation>Public version</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>To the sender alone: no consent</source>
        <translation>To the sender alone: no consent</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>{file} is opened as soon as you have begun.</source>
        <translation>{file} is opened as soon as you have begun.</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts are back. Now connect to the portal, or write without one.</source>
        <translation>
            <numerusform>{n} draft is back. Now connect to the portal, or write without one.</numerusform>
            <numerusform>{n} drafts are back. Now connect to the portal, or write without one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>Backup or package</source>
        <translation>Backup or package</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Restore from a backup or a package</source>
        <translation>Restore from a backup or a package</translation>
    </message>
    <message>
        <source>After changing computers, or on one without a network</source>
        <translation>After changing computers, or on one without a network</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Everything goes back to how it was then. The store as it is now is kept as a backup of its own, so you can come back. What was confirmed and not sent yet is asked for at the portal before it leaves.</source>
        <translation>Everything goes back to how it was then. The store as it is now is kept as a backup of its own, so you can come back. What was confirmed and not sent yet is asked for at the portal before it leaves.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Drafts of this backup</source>
        <translation>Drafts of this backup</translation>
    </message>
    <message>
        <source>There is no backup on this computer yet.</source>
        <translation>There is no backup on this computer yet.</translation>
    </message>
    <message>
        <source>Restore this draft only</source>
        <translation>Restore this draft only</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Restore everything</source>
        <translation>Restore everything</translation>
    </message>
    <message>
        <source>Choose a draft at the right first.</source>
        <translation>Choose a draft at the right first.</translation>
    </message>
</context>
<context>
    <name>ResultClock</name>
    <message>
        <source>Time for the result</source>
        <translation>Time for the result</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>The time for the result, day by day</source>
        <translation>The time for the result, day by day</translation>
    </message>
    <message>
        <source>Basis: rule {rule} of the layout; the last day is not moved off weekends</source>
        <translation>Basis: rule {rule} of the layout; the last day is not moved off weekends</translation>
    </message>
    <message>
        <source>The result is published</source>
        <translation>The result is published</translation>
    </message>
    <message>
        <source>Runs from {day} on</source>
        <translation>Runs from {day} on</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>Overdue since {day}</translation>
    </message>
    <message>
        <source>Both pages link to each other.</source>
        <translation>Both pages link to each other.</translation>
    </message>
    <message>
        <source>Ends {day}; within {span} the result is due, until {last}.</source>
        <translation>Ends {day}; within {span} the result is due, until {last}.</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working day left</source>
        <translation>Ended {day}, which does not count; {span}; {n} working day left</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working day over</source>
        <translation>Ended {day}, which does not count; {span}; {n} working day over</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working days left</source>
        <translation>Ended {day}, which does not count; {span}; {n} working days left</translation>
    </message>
    <message>
        <source>Ended {day}, which does not count; {span}; {n} working days over</source>
        <translation>Ended {day}, which does not count; {span}; {n} working days over</translation>
    </message>
    <message>
        <source>{n} month</source>
        <translation>{n} month</translation>
    </message>
    <message>
        <source>{n} week</source>
        <translation>{n} week</translation>
    </message>
    <message>
        <source>{n} working day</source>
        <translation>{n} working day</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} day</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n} hour</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} months</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} weeks</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} working days</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} hours</translation>
    </message>
</context>
<context>
    <name>ReturnNote</name>
    <message>
        <source>{level} rejected</source>
        <translation>{level} rejected</translation>
    </message>
    <message>
        <source>{level} returned</source>
        <translation>{level} returned</translation>
    </message>
</context>
<context>
    <name>ReturnedCard</name>
    <message>
        <source>Nothing came back to you.</source>
        <translation>Nothing came back to you.</translation>
    </message>
    <message>
        <source>“{reason}”</source>
        <translation>“{reason}”</translation>
    </message>
    <message>
        <source>Go and mend</source>
        <translation>Go and mend</translation>
    </message>
</context>
<context>
    <name>ReviewNotes</name>
    <message>
        <source>No decisions yet</source>
        <translation>No decisions yet</translation>
    </message>
    <message>
        <source>Nothing waits for your review</source>
        <translation>Nothing waits for your review</translation>
    </message>
    <message>
        <source>Items appear here as soon as the portal assigns them to your level.</source>
        <translation>Items appear here as soon as the portal assigns them to your level.</translation>
    </message>
    <message>
        <source>The text is not on this computer yet</source>
        <translation>The text is not on this computer yet</translation>
    </message>
    <message>
        <source>It is fetched with the next synchronisation; until then nobody can decide.</source>
        <translation>It is fetched with the next synchronisation; until then nobody can decide.</translation>
    </message>
    <message>
        <source>Look at the changes</source>
        <translation>Look at the changes</translation>
    </message>
    <message>
        <source>A newer version came in. Look at what changed before you decide.</source>
        <translation>A newer version came in. Look at what changed before you decide.</translation>
    </message>
    <message>
        <source>Your decision did not take effect. {why}</source>
        <translation>Your decision did not take effect. {why}</translation>
    </message>
    <message>
        <source>The older text is not on this computer yet: this is the whole new one.</source>
        <translation>The older text is not on this computer yet: this is the whole new one.</translation>
    </message>
    <message>
        <source>First edition: everything is new, there is nothing to compare with.</source>
        <translation>First edition: everything is new, there is nothing to compare with.</translation>
    </message>
    <message>
        <source>The whole text, fields and attachments, compared with nothing.</source>
        <translation>The whole text, fields and attachments, compared with nothing.</translation>
    </message>
    <message>
        <source>Both versions are the same: text, fields and attachments.</source>
        <translation>Both versions are the same: text, fields and attachments.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>when items come in or become overdue</source>
        <translation>when items come in or become overdue</translation>
    </message>
    <message>
        <source>when a term comes near, ends, or is over</source>
        <translation>when a term comes near, ends, or is over</translation>
    </message>
    <message>
        <source>a number and a short menu</source>
        <translation>a number and a short menu</translation>
    </message>
    <message>
        <source>name the items</source>
        <translation>name the items</translation>
    </message>
    <message>
        <source>at the first start of a working day</source>
        <translation>at the first start of a working day</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>Review and notices</source>
        <translation>Review and notices</translation>
    </message>
    <message numerus="yes">
        <source>{n} items, the earliest due first</source>
        <translation>
            <numerusform>{n} item, the earliest due first</numerusform>
            <numerusform>{n} items, the earliest due first</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <translation>Notices on the desktop</translation>
    </message>
    <message>
        <source>Together, ten minutes apart at least; none while you look here.</source>
        <translation>Together, ten minutes apart at least; none while you look here.</translation>
    </message>
    <message>
        <source>Reminders of terms</source>
        <translation>Reminders of terms</translation>
    </message>
    <message>
        <source>Each once, with buttons to be reminded later; what was missed, together.</source>
        <translation>Each once, with buttons to be reminded later; what was missed, together.</translation>
    </message>
    <message>
        <source>In a notice</source>
        <translation>In a notice</translation>
    </message>
    <message>
        <source>Else it says how many, and nothing that others should not read.</source>
        <translation>Else it says how many, and nothing that others should not read.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>What comes meanwhile is told afterwards, together.</source>
        <translation>What comes meanwhile is told afterwards, together.</translation>
    </message>
    <message>
        <source>Digest of the day</source>
        <translation>Digest of the day</translation>
    </message>
    <message>
        <source>How many wait and are overdue, of which units, and which terms press.</source>
        <translation>How many wait and are overdue, of which units, and which terms press.</translation>
    </message>
    <message>
        <source>Notification area</source>
        <translation>Notification area</translation>
    </message>
    <message>
        <source>Where the desktop has one; closing the window still quits.</source>
        <translation>Where the desktop has one; closing the window still quits.</translation>
    </message>
    <message>
        <source>Take along for offline review</source>
        <translation>Take along for offline review</translation>
    </message>
    <message>
        <source>Texts, what they are compared with, and files.</source>
        <translation>Texts, what they are compared with, and files.</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>Files taken along</translation>
    </message>
    <message>
        <source>At most; fetched when nothing is being sent.</source>
        <translation>At most; fetched when nothing is being sent.</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Quiet hours begin</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Quiet hours end</translation>
    </message>
    <message>
        <source>to</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>The queue could not be read</source>
        <translation>The queue could not be read</translation>
    </message>
    <message>
        <source>Last synchronised {when}</source>
        <translation>Last synchronised {when}</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commented</translation>
    </message>
    <message>
        <source>Change of the page submitted</source>
        <translation>Change of the page submitted</translation>
    </message>
    <message>
        <source>Published again</source>
        <translation>Published again</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Bundle left</source>
        <translation>Bundle left</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Claimed</translation>
    </message>
    <message>
        <source>Claim released</source>
        <translation>Claim released</translation>
    </message>
    <message>
        <source>Message handled</source>
        <translation>Message handled</translation>
    </message>
    <message>
        <source>Record completed</source>
        <translation>Record completed</translation>
    </message>
    <message>
        <source>Opinions sorted</source>
        <translation>Opinions sorted</translation>
    </message>
    <message>
        <source>Version {hash}</source>
        <translation>Version {hash}</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Page {n} of {total}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Checks of the portal: not kept.</source>
        <translation>Checks of the portal: not kept.</translation>
    </message>
    <message>
        <source>Checked by the portal {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}.</source>
        <translation>Checked by the portal {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}.</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Secrecy reviewed</source>
        <translation>Secrecy reviewed</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Last seen by you</source>
        <translation>Last seen by you</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Submitted last time</source>
        <translation>Submitted last time</translation>
    </message>
    <message>
        <source>Chosen version</source>
        <translation>Chosen version</translation>
    </message>
    <message>
        <source>Nothing (whole text)</source>
        <translation>Nothing (whole text)</translation>
    </message>
    <message>
        <source>{time}, {name} ({hash})</source>
        <translation>{time}, {name} ({hash})</translation>
    </message>
    <message>
        <source>fetched {time} ({hash})</source>
        <translation>fetched {time} ({hash})</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Review 1</source>
        <translation>Review 1</translation>
    </message>
    <message>
        <source>Review 2</source>
        <translation>Review 2</translation>
    </message>
    <message>
        <source>Review 3</source>
        <translation>Review 3</translation>
    </message>
    <message>
        <source>Final review</source>
        <translation>Final review</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Portal administration</source>
        <translation>Portal administration</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>editor</translation>
    </message>
    <message>
        <source>first review</source>
        <translation>first review</translation>
    </message>
    <message>
        <source>second review</source>
        <translation>second review</translation>
    </message>
    <message>
        <source>third review</source>
        <translation>third review</translation>
    </message>
    <message>
        <source>final review</source>
        <translation>final review</translation>
    </message>
    <message>
        <source>secrecy review</source>
        <translation>secrecy review</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>portal</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Opinions on this consultation</source>
        <translation>Opinions on this consultation</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>Policy and interpretation together…</source>
        <translation>Policy and interpretation together…</translation>
    </message>
    <message>
        <source>New interpretation of this policy</source>
        <translation>New interpretation of this policy</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Mark its validity…</source>
        <translation>Mark its validity…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Publish at a set time…</source>
        <translation>Publish at a set time…</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publish now</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>Moved to trash</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>New from this item</source>
        <translation>New from this item</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Why: {rule}</source>
        <translation>Why: {rule}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Rule {rule} of catalogue {version}</source>
        <translation>Rule {rule} of catalogue {version}</translation>
    </message>
    <message>
        <source>For administrators: regular expressions</source>
        <translation>For administrators: regular expressions</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <source>May let it stand</source>
        <translation>May let it stand</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>Read in the official text</source>
        <translation>Read in the official text</translation>
    </message>
    <message>
        <source>Read in a copy of the official text</source>
        <translation>Read in a copy of the official text</translation>
    </message>
    <message>
        <source>Known from practice; the text was not at hand</source>
        <translation>Known from practice; the text was not at hand</translation>
    </message>
    <message>
        <source>Derived for this program; no text says it so</source>
        <translation>Derived for this program; no text says it so</translation>
    </message>
    <message>
        <source>while drafting</source>
        <translation>while drafting</translation>
    </message>
    <message>
        <source>at the preview</source>
        <translation>at the preview</translation>
    </message>
    <message>
        <source>at submission</source>
        <translation>at submission</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>in review</translation>
    </message>
    <message>
        <source>at publication</source>
        <translation>at publication</translation>
    </message>
    <message>
        <source>Nobody: it has to be mended</source>
        <translation>Nobody: it has to be mended</translation>
    </message>
    <message>
        <source>The editor, with a written reason</source>
        <translation>The editor, with a written reason</translation>
    </message>
    <message>
        <source>The last reviewer alone, with a written reason</source>
        <translation>The last reviewer alone, with a written reason</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Look at the backups</source>
        <translation>Look at the backups</translation>
    </message>
    <message>
        <source>The disk is full. Your newest changes are saved, in room that was kept back for this. Free some space now: there is no more of it.</source>
        <translation>The disk is full. Your newest changes are saved, in room that was kept back for this. Free some space now: there is no more of it.</translation>
    </message>
    <message>
        <source>No copy of the backup in the second place</source>
        <translation>No copy of the backup in the second place</translation>
    </message>
    <message>
        <source>No backup: {why}</source>
        <translation>No backup: {why}</translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Save filter</source>
        <translation>Save filter</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name of the filter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SavedFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Size of the image</source>
        <translation>Size of the image</translation>
    </message>
    <message>
        <source>How the image will look</source>
        <translation>How the image will look</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>{width} pixels (limit of the layout)</source>
        <translation>{width} pixels (limit of the layout)</translation>
    </message>
    <message>
        <source>{width} pixels</source>
        <translation>{width} pixels</translation>
    </message>
    <message>
        <source>Own size: {width} pixels</source>
        <translation>Own size: {width} pixels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Being prepared…</source>
        <translation>Being prepared…</translation>
    </message>
    <message>
        <source>{width} × {height}, {size}</source>
        <translation>{width} × {height}, {size}</translation>
    </message>
    <message>
        <source>Before: {sizes}</source>
        <translation>Before: {sizes}</translation>
    </message>
    <message>
        <source>After: {sizes}</source>
        <translation>After: {sizes}</translation>
    </message>
    <message>
        <source>turned upright</source>
        <translation>turned upright</translation>
    </message>
    <message>
        <source>scaled down</source>
        <translation>scaled down</translation>
    </message>
    <message>
        <source>format converted</source>
        <translation>format converted</translation>
    </message>
    <message>
        <source>compressed more strongly</source>
        <translation>compressed more strongly</translation>
    </message>
    <message>
        <source>colours made sRGB</source>
        <translation>colours made sRGB</translation>
    </message>
    <message>
        <source>place of the photo removed</source>
        <translation>place of the photo removed</translation>
    </message>
    <message>
        <source>camera data removed</source>
        <translation>camera data removed</translation>
    </message>
    <message>
        <source>stays animated</source>
        <translation>stays animated</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>{n} messages of citizens hold these words, too.</source>
        <translation>
            <numerusform>{n} message of a citizen holds these words, too.</numerusform>
            <numerusform>{n} messages of citizens hold these words, too.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many messages of citizens hold these words, too.</source>
        <translation>Many messages of citizens hold these words, too.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
</context>
<context>
    <name>Secrecy</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>No longer valid</translation>
    </message>
    <message>
        <source>Asked above</source>
        <translation>Asked above</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>Not to be public</source>
        <translation>Not to be public</translation>
    </message>
    <message>
        <source>{name} (secrecy officer) {time}</source>
        <translation>{name} (secrecy officer) {time}</translation>
    </message>
    <message>
        <source>Please choose.</source>
        <translation>Please choose.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Please fill this in.</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters: the author reads it.</source>
        <translation>Please say why, in at least {n} characters: the author reads it.</translation>
    </message>
    <message>
        <source>Only what was examined in every point may be public: tick each of them.</source>
        <translation>Only what was examined in every point may be public: tick each of them.</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-30.</source>
        <translation>This is no date. Write it like 2026-11-30.</translation>
    </message>
    <message>
        <source>This is longer than the form takes ({n}).</source>
        <translation>This is longer than the form takes ({n}).</translation>
    </message>
    <message>
        <source>Please choose anew.</source>
        <translation>Please choose anew.</translation>
    </message>
</context>
<context>
    <name>SecrecyBar</name>
    <message>
        <source>Your record holds only for the version you see. If it changes meanwhile, it has to be examined again.</source>
        <translation>Your record holds only for the version you see. If it changes meanwhile, it has to be examined again.</translation>
    </message>
    <message>
        <source>Secrecy review…</source>
        <translation>Secrecy review…</translation>
    </message>
</context>
<context>
    <name>SecrecyCard</name>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{hash}, not the one in review</source>
        <translation>{hash}, not the one in review</translation>
    </message>
    <message>
        <source>{hash}, the one in review</source>
        <translation>{hash}, the one in review</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Nobody has examined this item yet. {level} may approve only after.</source>
        <translation>Nobody has examined this item yet. {level} may approve only after.</translation>
    </message>
    <message>
        <source>The content changed since it was examined: the record holds no longer. {level} may approve only after a new one.</source>
        <translation>The content changed since it was examined: the record holds no longer. {level} may approve only after a new one.</translation>
    </message>
    <message>
        <source>The officer asked above. {level} may approve only after an answer.</source>
        <translation>The officer asked above. {level} may approve only after an answer.</translation>
    </message>
    <message>
        <source>Examine again…</source>
        <translation>Examine again…</translation>
    </message>
    <message>
        <source>Fill in the form…</source>
        <translation>Fill in the form…</translation>
    </message>
</context>
<context>
    <name>SecrecyDesk</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>Submitted by</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>approved by {name} {time}</source>
        <translation>approved by {name} {time}</translation>
    </message>
    <message>
        <source>Secrecy review recorded.</source>
        <translation>Secrecy review recorded.</translation>
    </message>
    <message>
        <source>It can be taken back for {s} seconds.</source>
        <translation>It can be taken back for {s} seconds.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Taken back; it waits for your record again</source>
        <translation>Taken back; it waits for your record again</translation>
    </message>
</context>
<context>
    <name>SecrecyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Confirming signs the record as {name}, for this very version.</source>
        <translation>Confirming signs the record as {name}, for this very version.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Record: may be public</source>
        <translation>Record: may be public</translation>
    </message>
    <message>
        <source>Record and send back</source>
        <translation>Record and send back</translation>
    </message>
    <message>
        <source>Record: not to be public</source>
        <translation>Record: not to be public</translation>
    </message>
    <message>
        <source>Record: ask above</source>
        <translation>Record: ask above</translation>
    </message>
    <message numerus="yes">
        <source>{n} fields are still to be mended; nothing was recorded.</source>
        <translation>
            <numerusform>{n} field is still to be mended; nothing was recorded.</numerusform>
            <numerusform>{n} fields are still to be mended; nothing was recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>text in quotation marks is expected</source>
        <translation>text in quotation marks is expected</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>true or false is expected</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high} is expected</source>
        <translation>a whole number from {low} to {high} is expected</translation>
    </message>
    <message>
        <source>one of these is expected: {choices}</source>
        <translation>one of these is expected: {choices}</translation>
    </message>
    <message>
        <source>a time as in 07:30 is expected</source>
        <translation>a time as in 07:30 is expected</translation>
    </message>
    <message>
        <source>an address that begins with https:// is expected</source>
        <translation>an address that begins with https:// is expected</translation>
    </message>
    <message>
        <source>name and port are expected, as in proxy:8080, without a password; or system, or none</source>
        <translation>name and port are expected, as in proxy:8080, without a password; or system, or none</translation>
    </message>
    <message>
        <source>a folder of each person's own is expected: it begins with ~ or holds {user}</source>
        <translation>a folder of each person's own is expected: it begins with ~ or holds {user}</translation>
    </message>
    <message>
        <source>the whole path of a folder is expected, as in /media/approved</source>
        <translation>the whole path of a folder is expected, as in /media/approved</translation>
    </message>
    <message>
        <source>a table of texts is expected</source>
        <translation>a table of texts is expected</translation>
    </message>
    <message>
        <source>a list of names of settings is expected</source>
        <translation>a list of names of settings is expected</translation>
    </message>
    <message>
        <source>there is no setting of this name</source>
        <translation>there is no setting of this name</translation>
    </message>
    <message>
        <source>only an administrator sets this</source>
        <translation>only an administrator sets this</translation>
    </message>
    <message>
        <source>everybody sets this for themselves</source>
        <translation>everybody sets this for themselves</translation>
    </message>
    <message>
        <source>this line is not TOML, as in name = "value" ({problem})</source>
        <translation>this line is not TOML, as in name = "value" ({problem})</translation>
    </message>
    <message>
        <source>the file cannot be read ({problem})</source>
        <translation>the file cannot be read ({problem})</translation>
    </message>
    <message>
        <source>a folder, not a file</source>
        <translation>a folder, not a file</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>not a plain file</translation>
    </message>
    <message>
        <source>larger than 256 KB</source>
        <translation>larger than 256 KB</translation>
    </message>
    <message>
        <source>not UTF-8: save it in this encoding</source>
        <translation>not UTF-8: save it in this encoding</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permission denied</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Too many levels of symbolic links</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Input/output error</translation>
    </message>
    <message>
        <source>set by the administrator · {place}</source>
        <translation>set by the administrator · {place}</translation>
    </message>
    <message>
        <source>proposed by the administrator · {place}</source>
        <translation>proposed by the administrator · {place}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>as delivered</translation>
    </message>
    <message>
        <source>{told}; perhaps {near} is meant</source>
        <translation>{told}; perhaps {near} is meant</translation>
    </message>
    <message>
        <source>{file}: {key} {expected}</source>
        <translation>{file}: {key} {expected}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {key} {expected}</source>
        <translation>{file}, line {line}: {key} {expected}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Address of the portal</source>
        <translation>Address of the portal</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Size of the sheet</source>
        <translation>Size of the sheet</translation>
    </message>
    <message>
        <source>Time to take back</source>
        <translation>Time to take back</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Sending of files</source>
        <translation>Sending of files</translation>
    </message>
    <message>
        <source>Proxy of the system</source>
        <translation>Proxy of the system</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Address of the proxy</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Certificate authority</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <translation>Notices on the desktop</translation>
    </message>
    <message>
        <source>In a notice</source>
        <translation>In a notice</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Quiet hours begin</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Quiet hours end</translation>
    </message>
    <message>
        <source>Digest of the day</source>
        <translation>Digest of the day</translation>
    </message>
    <message>
        <source>Reminders of terms</source>
        <translation>Reminders of terms</translation>
    </message>
    <message>
        <source>Notification area</source>
        <translation>Notification area</translation>
    </message>
    <message>
        <source>Take along for offline review</source>
        <translation>Take along for offline review</translation>
    </message>
    <message>
        <source>Files taken along</source>
        <translation>Files taken along</translation>
    </message>
    <message>
        <source>Share drafts</source>
        <translation>Share drafts</translation>
    </message>
    <message>
        <source>Live links</source>
        <translation>Live links</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>Second place for backups</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Approved medium for packages</source>
        <translation>Approved medium for packages</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>New versions</translation>
    </message>
    <message>
        <source>Address of new versions</source>
        <translation>Address of new versions</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Folders of dialogs</source>
        <translation>Folders of dialogs</translation>
    </message>
</context>
<context>
    <name>SettingsFacts</name>
    <message>
        <source>every state of a day, one a minute for a week, one in ten minutes for a month, then one an hour; versions and what you went back from stay. Past {n} an item is thinned sooner, past {all} for all items together those with most states.</source>
        <translation>every state of a day, one a minute for a week, one in ten minutes for a month, then one an hour; versions and what you went back from stay. Past {n} an item is thinned sooner, past {all} for all items together those with most states.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>Also for</translation>
    </message>
    <message>
        <source>kept in the system's credential store</source>
        <translation>kept in the system's credential store</translation>
    </message>
    <message>
        <source>until the program ends</source>
        <translation>until the program ends</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>none: this computer works on its own</source>
        <translation>none: this computer works on its own</translation>
    </message>
    <message>
        <source>every {n} minutes while online</source>
        <translation>every {n} minutes while online</translation>
    </message>
    <message>
        <source>every {n} minute while online</source>
        <translation>every {n} minute while online</translation>
    </message>
    <message>
        <source>not since the program was started</source>
        <translation>not since the program was started</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>Synchronising</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>{n} s against the portal</source>
        <translation>{n} s against the portal</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>{columns} columns, {templates} templates</source>
        <translation>{columns} columns, {templates} templates</translation>
    </message>
    <message>
        <source>{n} rules, version {version}</source>
        <translation>{n} rules, version {version}</translation>
    </message>
    <message>
        <source>{n} entries, version {version}</source>
        <translation>{n} entries, version {version}</translation>
    </message>
    <message>
        <source>delivered with the program</source>
        <translation>delivered with the program</translation>
    </message>
    <message>
        <source>portal, signature valid, {time}</source>
        <translation>portal, signature valid, {time}</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Check rules</source>
        <translation>Check rules</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Word list</translation>
    </message>
    <message>
        <source>{used}, {free} free on the disk</source>
        <translation>{used}, {free} free on the disk</translation>
    </message>
    <message>
        <source>items {items}, files {files}, other {other}</source>
        <translation>items {items}, files {files}, other {other}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>Of which</source>
        <translation>Of which</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>SettingsMaker</name>
    <message>
        <source>Channel Editor</source>
        <translation>Channel Editor</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages of the settings</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Settings saved</translation>
    </message>
    <message>
        <source>Diagnostic information copied</source>
        <translation>Diagnostic information copied</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Setting</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Name in files</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Portal and synchronising</source>
        <translation>Portal and synchronising</translation>
    </message>
    <message>
        <source>Review and notices</source>
        <translation>Review and notices</translation>
    </message>
    <message>
        <source>Lexicons</source>
        <translation>Lexicons</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Appearance and language</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>All settings</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Column layout</source>
        <translation>Column layout</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>Credential store</source>
        <translation>Credential store</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>reached, everything exchanged</source>
        <translation>reached, everything exchanged</translation>
    </message>
    <message>
        <source>not asked since the program was started</source>
        <translation>not asked since the program was started</translation>
    </message>
    <message>
        <source>this computer is {n} s ahead</source>
        <translation>this computer is {n} s ahead</translation>
    </message>
    <message>
        <source>this computer is {n} s behind</source>
        <translation>this computer is {n} s behind</translation>
    </message>
    <message>
        <source>{version}, signed by the portal</source>
        <translation>{version}, signed by the portal</translation>
    </message>
    <message>
        <source>{version}, delivered with the program</source>
        <translation>{version}, delivered with the program</translation>
    </message>
    <message>
        <source>announced for the coming year, too</source>
        <translation>announced for the coming year, too</translation>
    </message>
    <message>
        <source>{year} is not announced yet</source>
        <translation>{year} is not announced yet</translation>
    </message>
    <message>
        <source>the sign-in is kept by the system</source>
        <translation>the sign-in is kept by the system</translation>
    </message>
    <message>
        <source>no safe store: the sign-in ends with the program</source>
        <translation>no safe store: the sign-in ends with the program</translation>
    </message>
    <message>
        <source>{size} free</source>
        <translation>{size} free</translation>
    </message>
</context>
<context>
    <name>SharingDesk</name>
    <message>
        <source>{name} changed a draft that you changed, too; both are kept</source>
        <translation>{name} changed a draft that you changed, too; both are kept</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>{name} is writing on it, since {time}</source>
        <translation>{name} is writing on it, since {time}</translation>
    </message>
    <message>
        <source>{name} shared another text of this reply; open it in the editor.</source>
        <translation>{name} shared another text of this reply; open it in the editor.</translation>
    </message>
    <message>
        <source>{name} shared another text at {time}; both are kept.</source>
        <translation>{name} shared another text at {time}; both are kept.</translation>
    </message>
    <message>
        <source>Merge with {name}'s text…</source>
        <translation>Merge with {name}'s text…</translation>
    </message>
    <message>
        <source>{name} shared a newer text at {time}. Yours stands here unchanged.</source>
        <translation>{name} shared a newer text at {time}. Yours stands here unchanged.</translation>
    </message>
    <message>
        <source>Update to {name}'s version</source>
        <translation>Update to {name}'s version</translation>
    </message>
    <message>
        <source>“{title}” is now {name}'s version</source>
        <translation>“{title}” is now {name}'s version</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>Review sheet</source>
        <translation>Review sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Review sheet {title}</source>
        <translation>Review sheet {title}</translation>
    </message>
    <message>
        <source>The review sheet is in {file}.</source>
        <translation>The review sheet is in {file}.</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
</context>
<context>
    <name>SheetWriter</name>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>Review sheet</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>Edition {n}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>Submitted by</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>This version</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>nothing: whole text</source>
        <translation>nothing: whole text</translation>
    </message>
    <message>
        <source>Sheet made</source>
        <translation>Sheet made</translation>
    </message>
    <message>
        <source>Index number</source>
        <translation>Index number</translation>
    </message>
    <message>
        <source>Another version waits on the portal by now: {hash}</source>
        <translation>Another version waits on the portal by now: {hash}</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Rules that ran over this version: {n}. Rules {rules}, layout pack {pack}. Blocking {block}, warnings {warn}, notes {info}.</source>
        <translation>Rules that ran over this version: {n}. Rules {rules}, layout pack {pack}. Blocking {block}, warnings {warn}, notes {info}.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Reasons for warnings that were kept stand in the submission, which was not sent from this computer.</source>
        <translation>Reasons for warnings that were kept stand in the submission, which was not sent from this computer.</translation>
    </message>
    <message>
        <source>Kept warning</source>
        <translation>Kept warning</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Reason of the submitter</source>
        <translation>Reason of the submitter</translation>
    </message>
    <message>
        <source>No warning was kept.</source>
        <translation>No warning was kept.</translation>
    </message>
    <message>
        <source>Found by the portal besides, without a reason:</source>
        <translation>Found by the portal besides, without a reason:</translation>
    </message>
    <message>
        <source>Checked by the submitter {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}.</source>
        <translation>Checked by the submitter {at}: rules that ran {n}, rules {rules}, lexicon {lexicon}.</translation>
    </message>
    <message>
        <source>The whole text; nothing is compared.</source>
        <translation>The whole text; nothing is compared.</translation>
    </message>
    <message>
        <source>Both versions are stored alike.</source>
        <translation>Both versions are stored alike.</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes from {old} to {new}.</source>
        <translation>
            <numerusform>{n} change from {old} to {new}.</numerusform>
            <numerusform>{n} changes from {old} to {new}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>submitted again</source>
        <translation>submitted again</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>confirmed afterwards</source>
        <translation>confirmed afterwards</translation>
    </message>
    <message>
        <source>objected</source>
        <translation>objected</translation>
    </message>
    <message>
        <source>record open</source>
        <translation>record open</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>submitted</translation>
    </message>
    <message>
        <source>Receipts on this computer</source>
        <translation>Receipts on this computer</translation>
    </message>
    <message>
        <source>None: nothing about this item was sent from here.</source>
        <translation>None: nothing about this item was sent from here.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Chain head</source>
        <translation>Chain head</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Restored. The store as it was is kept as a backup.</source>
        <translation>Restored. The store as it was is kept as a backup.</translation>
    </message>
    <message>
        <source>Done. The store was compared row by row, and a backup of it is made.</source>
        <translation>Done. The store was compared row by row, and a backup of it is made.</translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filter shortcuts</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
</context>
<context>
    <name>SideHeads</name>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>The last version both had</source>
        <translation>The last version both had</translation>
    </message>
    <message>
        <source>No version both had</source>
        <translation>No version both had</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Check results and earlier decisions</source>
        <translation>Check results and earlier decisions</translation>
    </message>
    <message>
        <source>Released with</source>
        <translation>Released with</translation>
    </message>
    <message numerus="yes">
        <source>{n} rules here</source>
        <translation>
            <numerusform>{n} rule here</numerusform>
            <numerusform>{n} rules here</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>The rules are running…</source>
        <translation>The rules are running…</translation>
    </message>
    <message>
        <source>The author says: {note}</source>
        <translation>The author says: {note}</translation>
    </message>
    <message>
        <source>No rule found anything.</source>
        <translation>No rule found anything.</translation>
    </message>
    <message>
        <source>Checked by the author {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}</source>
        <translation>Checked by the author {at}. Rules that ran: {n}. Catalogue {rules}, lexicon {lexicon}</translation>
    </message>
    <message>
        <source>Found by the author's program, not by this one.</source>
        <translation>Found by the author's program, not by this one.</translation>
    </message>
    <message>
        <source>Found by the author's program, not by this one: {words}</source>
        <translation>Found by the author's program, not by this one: {words}</translation>
    </message>
    <message>
        <source>Earlier decisions</source>
        <translation>Earlier decisions</translation>
    </message>
    <message>
        <source>Nobody has decided on this submission yet.</source>
        <translation>Nobody has decided on this submission yet.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in with the browser</source>
        <translation>Sign in with the browser</translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <translation>Sign in with a code</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copy address</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Go on in the browser. This window waits up to five minutes, and can be used.</source>
        <translation>Go on in the browser. This window waits up to five minutes, and can be used.</translation>
    </message>
    <message>
        <source>Asking the portal for a code…</source>
        <translation>Asking the portal for a code…</translation>
    </message>
    <message>
        <source>Open this address on any computer or telephone and type the code: {url}</source>
        <translation>Open this address on any computer or telephone and type the code: {url}</translation>
    </message>
    <message>
        <source>Signed in as {name}.</source>
        <translation>Signed in as {name}.</translation>
    </message>
    <message>
        <source>The code has run out. Ask for a new one.</source>
        <translation>The code has run out. Ask for a new one.</translation>
    </message>
    <message>
        <source>The sign-in was refused on the other device.</source>
        <translation>The sign-in was refused on the other device.</translation>
    </message>
    <message>
        <source>The portal gives no more codes for now. Try again in ten minutes.</source>
        <translation>The portal gives no more codes for now. Try again in ten minutes.</translation>
    </message>
    <message>
        <source>Holds for {minutes}:{seconds}</source>
        <translation>Holds for {minutes}:{seconds}</translation>
    </message>
</context>
<context>
    <name>SnippetEdit</name>
    <message>
        <source>Snippet</source>
        <translation>Snippet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Only me</translation>
    </message>
    <message>
        <source>Everybody who writes for {unit} here</source>
        <translation>Everybody who writes for {unit} here</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Write the words that shall be put in.</source>
        <translation>Write the words that shall be put in.</translation>
    </message>
    <message>
        <source>Give it a name to find it by.</source>
        <translation>Give it a name to find it by.</translation>
    </message>
    <message>
        <source>At most {limit} KB fit into a snippet; nothing was kept yet.</source>
        <translation>At most {limit} KB fit into a snippet; nothing was kept yet.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SnippetPicker</name>
    <message>
        <source>Snippets</source>
        <translation>Snippets</translation>
    </message>
    <message>
        <source>Search names and words</source>
        <translation>Search names and words</translation>
    </message>
    <message numerus="yes">
        <source>{count} snippets cannot be read, the disk has changed them; they were left alone.</source>
        <translation>
            <numerusform>{count} snippet cannot be read, the disk has changed it; it was left alone.</numerusform>
            <numerusform>{count} snippets cannot be read, the disk has changed them; they were left alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet. Select words in the text and keep them as a snippet.</source>
        <translation>None yet. Select words in the text and keep them as a snippet.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Snippet “{name}” kept</source>
        <translation>Snippet “{name}” kept</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Snippet “{name}” deleted</source>
        <translation>Snippet “{name}” deleted</translation>
    </message>
</context>
<context>
    <name>SnippetsModel</name>
    <message>
        <source>Only me</source>
        <translation>Only me</translation>
    </message>
</context>
<context>
    <name>SortingCard</name>
    <message>
        <source>Sort</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
    <message>
        <source>Add a tag, Enter</source>
        <translation>Add a tag, Enter</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
    <message numerus="yes">
        <source>{n} changes wait in the outbox</source>
        <translation>
            <numerusform>{n} change waits in the outbox</numerusform>
            <numerusform>{n} changes wait in the outbox</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the tag {tag} away</source>
        <translation>Take the tag {tag} away</translation>
    </message>
</context>
<context>
    <name>SourceMode</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>lists</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tables</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>quotations</translation>
    </message>
    <message>
        <source>deep headings</source>
        <translation>deep headings</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>headings</translation>
    </message>
    <message>
        <source>links</source>
        <translation>links</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>videos</translation>
    </message>
    <message>
        <source>This template does not allow {what}: they became text, no word was lost.</source>
        <translation>This template does not allow {what}: they became text, no word was lost.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Markdown source. Edits are taken over as one step when you go back.</source>
        <translation>Markdown source. Edits are taken over as one step when you go back.</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Back to the sheet</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Markdown source</source>
        <translation>Markdown source</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>All settings</source>
        <translation>All settings</translation>
    </message>
</context>
<context>
    <name>StandingNote</name>
    <message>
        <source>Publish now</source>
        <translation>Publish now</translation>
    </message>
    <message>
        <source>Nobody counted this end: it is written in the submission that was approved ({time}).</source>
        <translation>Nobody counted this end: it is written in the submission that was approved ({time}).</translation>
    </message>
    <message>
        <source>the file {about} is not on the portal</source>
        <translation>the file {about} is not on the portal</translation>
    </message>
    <message>
        <source>its unit or column is no longer in the layout</source>
        <translation>its unit or column is no longer in the layout</translation>
    </message>
    <message>
        <source>the item it would lead to is not public</source>
        <translation>the item it would lead to is not public</translation>
    </message>
    <message>
        <source>what was approved is not what the portal holds</source>
        <translation>what was approved is not what the portal holds</translation>
    </message>
    <message>
        <source>Not published at its time, {time}: {why}. Your text is safe.</source>
        <translation>Not published at its time, {time}: {why}. Your text is safe.</translation>
    </message>
    <message>
        <source>Marked on its page: {name} ({time}).</source>
        <translation>Marked on its page: {name} ({time}).</translation>
    </message>
    <message>
        <source>Valid until {time}; then the page is taken down.</source>
        <translation>Valid until {time}; then the page is taken down.</translation>
    </message>
    <message>
        <source>Valid until {time}; then it is marked as expired.</source>
        <translation>Valid until {time}; then it is marked as expired.</translation>
    </message>
    <message>
        <source>Notes of correction on the page: {notes}</source>
        <translation>Notes of correction on the page: {notes}</translation>
    </message>
    <message>
        <source>At its address stands a notice: {note}</source>
        <translation>At its address stands a notice: {note}</translation>
    </message>
    <message>
        <source>Its address leads to the page of another item.</source>
        <translation>Its address leads to the page of another item.</translation>
    </message>
    <message>
        <source>Nothing is left at its address.</source>
        <translation>Nothing is left at its address.</translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>Support bundle</source>
        <translation>Support bundle</translation>
    </message>
    <message>
        <source>{file} is written, without any text of yours.</source>
        <translation>{file} is written, without any text of yours.</translation>
    </message>
    <message>
        <source>The bundle could not be made.</source>
        <translation>The bundle could not be made.</translation>
    </message>
</context>
<context>
    <name>StartFaultDialog</name>
    <message>
        <source>The program did not open</source>
        <translation>The program did not open</translation>
    </message>
    <message>
        <source>The program made a mistake while it opened ({number}).</source>
        <translation>The program made a mistake while it opened ({number}).</translation>
    </message>
    <message>
        <source>Nothing was changed: your texts are on this computer as they were saved.</source>
        <translation>Nothing was changed: your texts are on this computer as they were saved.</translation>
    </message>
    <message>
        <source>Start it again. If it stays so, hand a support bundle to your administrator: it holds no text. channel-editor export --all writes every draft without the window.</source>
        <translation>Start it again. If it stays so, hand a support bundle to your administrator: it holds no text. channel-editor export --all writes every draft without the window.</translation>
    </message>
    <message>
        <source>Make a support bundle…</source>
        <translation>Make a support bundle…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>StartNotes</name>
    <message>
        <source>Your texts lie on a network share ({what}), where a store can break. Ask your administrator for a data folder on this computer.</source>
        <translation>Your texts lie on a network share ({what}), where a store can break. Ask your administrator for a data folder on this computer.</translation>
    </message>
    <message>
        <source>Your texts lie in a synchronised folder ({what}), where a store can break or be set back. Ask your administrator for a data folder outside of it.</source>
        <translation>Your texts lie in a synchronised folder ({what}), where a store can break or be set back. Ask your administrator for a data folder outside of it.</translation>
    </message>
    <message>
        <source>This computer's clock says {day}, which cannot be right. Your texts are saved as ever; terms and certificates are judged wrongly until it is set.</source>
        <translation>This computer's clock says {day}, which cannot be right. Your texts are saved as ever; terms and certificates are judged wrongly until it is set.</translation>
    </message>
    <message numerus="yes">
        <source>{n} entries of the settings are wrong and not used; the others hold. {first}</source>
        <translation>
            <numerusform>{n} entry of the settings is wrong and not used; the others hold. {first}</numerusform>
            <numerusform>{n} entries of the settings are wrong and not used; the others hold. {first}</numerusform>
        </translation>
    </message>
    <message>
        <source>See all settings</source>
        <translation>See all settings</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose column…</source>
        <translation>Choose column…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>No column chosen yet</source>
        <translation>No column chosen yet</translation>
    </message>
    <message>
        <source>1. Where the drafts will stand</source>
        <translation>1. Where the drafts will stand</translation>
    </message>
    <message>
        <source>2. Which files</source>
        <translation>2. Which files</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>Drop files or a folder here</translation>
    </message>
    <message>
        <source>Word (.docx), web pages (.html), Markdown and text files; .doc, .wps, .odt and .rtf where LibreOffice is installed. Nothing is stored before you confirm it.</source>
        <translation>Word (.docx), web pages (.html), Markdown and text files; .doc, .wps, .odt and .rtf where LibreOffice is installed. Nothing is stored before you confirm it.</translation>
    </message>
    <message>
        <source>Up to 2,000 files at a time and 60 MB each. The tables and pages of a whole old site are not taken over yet.</source>
        <translation>Up to 2,000 files at a time and 60 MB each. The tables and pages of a whole old site are not taken over yet.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Review 1</source>
        <translation>Review 1</translation>
    </message>
    <message>
        <source>Review 2</source>
        <translation>Review 2</translation>
    </message>
    <message>
        <source>Review 3</source>
        <translation>Review 3</translation>
    </message>
    <message>
        <source>Final review</source>
        <translation>Final review</translation>
    </message>
    <message>
        <source>Secrecy review</source>
        <translation>Secrecy review</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Not published in time</source>
        <translation>Not published in time</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>Amended</translation>
    </message>
    <message>
        <source>Repealed</source>
        <translation>Repealed</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Outcome unknown</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>StatusFacts</name>
    <message>
        <source>No portal set</source>
        <translation>No portal set</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Last sync {time}</source>
        <translation>Last sync {time}</translation>
    </message>
    <message>
        <source>Outbox {count}</source>
        <translation>Outbox {count}</translation>
    </message>
    <message>
        <source>{count} outcome unknown</source>
        <translation>{count} outcome unknown</translation>
    </message>
    <message numerus="yes">
        <source>{count} need you</source>
        <translation>
            <numerusform>{count} needs you</numerusform>
            <numerusform>{count} need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>StepsBar</name>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>current</source>
        <translation>current</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>returned</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>to be sent: {act}</source>
        <translation>to be sent: {act}</translation>
    </message>
    <message>
        <source>received by {unit}</source>
        <translation>received by {unit}</translation>
    </message>
    <message>
        <source>accepted by {who}</source>
        <translation>accepted by {who}</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>asked again</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>to the citizen alone</source>
        <translation>to the citizen alone</translation>
    </message>
    <message>
        <source>answered ({how})</source>
        <translation>answered ({how})</translation>
    </message>
    <message>
        <source>{who} opened the personal data</source>
        <translation>{who} opened the personal data</translation>
    </message>
    <message>
        <source>rated {rating}</source>
        <translation>rated {rating}</translation>
    </message>
    <message>
        <source>{from_unit} → {to_unit}: {reason} ({who})</source>
        <translation>{from_unit} → {to_unit}: {reason} ({who})</translation>
    </message>
    <message numerus="yes">
        <source>{n} working days more: {reason} ({who})</source>
        <translation>
            <numerusform>{n} working day more: {reason} ({who})</numerusform>
            <numerusform>{n} working days more: {reason} ({who})</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for more: {text}</source>
        <translation>asked for more: {text}</translation>
    </message>
    <message>
        <source>the citizen answered</source>
        <translation>the citizen answered</translation>
    </message>
</context>
<context>
    <name>Structuring</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Headings renumbered</source>
        <translation>Headings renumbered</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>All numbers follow one another; nothing was changed.</source>
        <translation>All numbers follow one another; nothing was changed.</translation>
    </message>
    <message>
        <source>This template has no numbered headings; nothing was changed.</source>
        <translation>This template has no numbered headings; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>StyleGutter</name>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Level 2</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Level 1</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>Level 3</translation>
    </message>
    <message>
        <source>Level 4</source>
        <translation>Level 4</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Annex</translation>
    </message>
</context>
<context>
    <name>Submission</name>
    <message>
        <source>In the outbox; can be taken back for {s} seconds</source>
        <translation>In the outbox; can be taken back for {s} seconds</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Taken back; the draft is as it was</source>
        <translation>Taken back; the draft is as it was</translation>
    </message>
</context>
<context>
    <name>SubmitAnswers</name>
    <message numerus="yes">
        <source>{n} comments wait for an answer</source>
        <translation>
            <numerusform>{n} comment waits for an answer</numerusform>
            <numerusform>{n} comments wait for an answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Change to: {words}</source>
        <translation>Change to: {words}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>About the whole item</source>
        <translation>About the whole item</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Submit for review</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <source>Submit for first review?</source>
        <translation>Submit for first review?</translation>
    </message>
    <message>
        <source>Note for the reviewers (optional)</source>
        <translation>Note for the reviewers (optional)</translation>
    </message>
    <message>
        <source>Only this item is sent now; {titles} still waits for you. Ctrl+Alt+B sends all items of the bundle in one go.</source>
        <translation>Only this item is sent now; {titles} still waits for you. Ctrl+Alt+B sends all items of the bundle in one go.</translation>
    </message>
    <message>
        <source>You are offline: it waits in the outbox and leaves when connected.</source>
        <translation>You are offline: it waits in the outbox and leaves when connected.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>{title} (edition {n})</source>
        <translation>{title} (edition {n})</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>{count}, {size}</source>
        <translation>{count}, {size}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receiver</translation>
    </message>
    <message numerus="yes">
        <source>First review, then {n} levels in all</source>
        <translation>
            <numerusform>First review, {n} level in all</numerusform>
            <numerusform>First review, then {n} levels in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Block 0, warnings {warns} (explained)</source>
        <translation>Block 0, warnings {warns} (explained)</translation>
    </message>
    <message>
        <source>Takes the place of edition {n}, which stays public until then</source>
        <translation>Takes the place of edition {n}, which stays public until then</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Released with</source>
        <translation>Released with</translation>
    </message>
    <message>
        <source>after the last approval</source>
        <translation>after the last approval</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Back to editing</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>An emergency is published at once: leave the times and notes out.</source>
        <translation>An emergency is published at once: leave the times and notes out.</translation>
    </message>
</context>
<context>
    <name>SubmitSecrecy</name>
    <message>
        <source>For the secrecy review</source>
        <translation>For the secrecy review</translation>
    </message>
</context>
<context>
    <name>SupportDesk</name>
    <message>
        <source>Support bundle</source>
        <translation>Support bundle</translation>
    </message>
    <message>
        <source>{file} is written, without any text of yours. Look before you hand it over.</source>
        <translation>{file} is written, without any text of yours. Look before you hand it over.</translation>
    </message>
</context>
<context>
    <name>SwitchDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The system's keyring did not keep the key, so nothing was encrypted. Your text is untouched. Unlock the keyring and try again.</source>
        <translation>The system's keyring did not keep the key, so nothing was encrypted. Your text is untouched. Unlock the keyring and try again.</translation>
    </message>
</context>
<context>
    <name>SystemWords</name>
    <message>
        <source>Operation not permitted</source>
        <translation>Operation not permitted</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No such file or directory</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Input/output error</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>No such device or address</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permission denied</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Device or resource busy</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>File exists</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>No such device</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Not a directory</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Is a directory</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>Invalid argument</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>File too large</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No space left on device</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Read-only file system</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>Transport endpoint is not connected</translation>
    </message>
    <message>
        <source>Software caused connection abort</source>
        <translation>Software caused connection abort</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>File name too long</translation>
    </message>
</context>
<context>
    <name>TableBar</name>
    <message>
        <source>Table tools</source>
        <translation>Table tools</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>More table tools</source>
        <translation>More table tools</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Add row</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Remove row</translation>
    </message>
</context>
<context>
    <name>TableSizePicker</name>
    <message>
        <source>{rows} rows × {columns} columns</source>
        <translation>{rows} rows × {columns} columns</translation>
    </message>
</context>
<context>
    <name>TagPills</name>
    <message>
        <source>Which opinions</source>
        <translation>Which opinions</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Untagged</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Not decided</translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message>
        <source>The proposed value was taken over.</source>
        <translation>The proposed value was taken over.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Unanswered</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Changed as asked.</source>
        <translation>Changed as asked.</translation>
    </message>
    <message>
        <source>About the whole item</source>
        <translation>About the whole item</translation>
    </message>
    <message>
        <source>{field}: {quote}</source>
        <translation>{field}: {quote}</translation>
    </message>
    <message>
        <source>These words no longer stand in the text.</source>
        <translation>These words no longer stand in the text.</translation>
    </message>
</context>
<context>
    <name>TalkDesk</name>
    <message>
        <source>Select the words that should be changed: in one piece, as they read.</source>
        <translation>Select the words that should be changed: in one piece, as they read.</translation>
    </message>
    <message>
        <source>they go along with your decision.</source>
        <translation>they go along with your decision.</translation>
    </message>
    <message>
        <source>These words are not shown: unfold the unchanged paragraphs.</source>
        <translation>These words are not shown: unfold the unchanged paragraphs.</translation>
    </message>
    <message>
        <source>Comments are in the outbox; can be taken back for {s} seconds</source>
        <translation>Comments are in the outbox; can be taken back for {s} seconds</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>Talking</name>
    <message>
        <source>they go along with the submission.</source>
        <translation>they go along with the submission.</translation>
    </message>
    <message>
        <source>Comments begin once the item was submitted for the first time.</source>
        <translation>Comments begin once the item was submitted for the first time.</translation>
    </message>
</context>
<context>
    <name>TemplateChanges</name>
    <message>
        <source>“{label}”: other limits</source>
        <translation>“{label}”: other limits</translation>
    </message>
    <message>
        <source>“{label}” is no longer a field</source>
        <translation>“{label}” is no longer a field</translation>
    </message>
    <message>
        <source>In the body: {what}; all words are kept</source>
        <translation>In the body: {what}; all words are kept</translation>
    </message>
    <message>
        <source>“{label}” is no longer a field; its value stays: {old}</source>
        <translation>“{label}” is no longer a field; its value stays: {old}</translation>
    </message>
    <message>
        <source>“{label}” is of another type</source>
        <translation>“{label}” is of another type</translation>
    </message>
    <message>
        <source>“{label}” has other choices</source>
        <translation>“{label}” has other choices</translation>
    </message>
    <message>
        <source>“{label}”: the limit was {old} and is {new}</source>
        <translation>“{label}”: the limit was {old} and is {new}</translation>
    </message>
    <message>
        <source>“{label}” must be filled</source>
        <translation>“{label}” must be filled</translation>
    </message>
    <message>
        <source>The body has no “{label}” any more</source>
        <translation>The body has no “{label}” any more</translation>
    </message>
    <message>
        <source>Levels of headings: {old}, now {new}</source>
        <translation>Levels of headings: {old}, now {new}</translation>
    </message>
    <message>
        <source>Characters of the body: {old}, now {new}</source>
        <translation>Characters of the body: {old}, now {new}</translation>
    </message>
    <message>
        <source>The body needs a part “{label}”</source>
        <translation>The body needs a part “{label}”</translation>
    </message>
    <message>
        <source>New field “{label}”</source>
        <translation>New field “{label}”</translation>
    </message>
    <message>
        <source>“{label}” is stored differently; its value goes along</source>
        <translation>“{label}” is stored differently; its value goes along</translation>
    </message>
    <message>
        <source>“{old}” is now called “{new}”</source>
        <translation>“{old}” is now called “{new}”</translation>
    </message>
    <message>
        <source>“{label}” may be left empty longer</source>
        <translation>“{label}” may be left empty longer</translation>
    </message>
    <message>
        <source>The body may have “{label}”</source>
        <translation>The body may have “{label}”</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Newer template</source>
        <translation>Newer template</translation>
    </message>
    <message>
        <source>{name}: version {old} becomes {new}</source>
        <translation>{name}: version {old} becomes {new}</translation>
    </message>
    <message>
        <source>The form of now is kept as a version first. Applying can be undone, nothing is lost.</source>
        <translation>The form of now is kept as a version first. Applying can be undone, nothing is lost.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Convert what the newer template does not know</source>
        <translation>Convert what the newer template does not know</translation>
    </message>
    <message>
        <source>Else the checks name it, and convert it at one click.</source>
        <translation>Else the checks name it, and convert it at one click.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Apply the newer template</source>
        <translation>Apply the newer template</translation>
    </message>
</context>
<context>
    <name>TemplateUpdating</name>
    <message>
        <source>This kind of item has a newer template. Your text stays as it is.</source>
        <translation>This kind of item has a newer template. Your text stays as it is.</translation>
    </message>
    <message>
        <source>See what changes…</source>
        <translation>See what changes…</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>Your answer (Ctrl+Enter)</source>
        <translation>Your answer (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>Locate</translation>
    </message>
    <message>
        <source>Change to: {words}</source>
        <translation>Change to: {words}</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Strike out</translation>
    </message>
    <message>
        <source>{name}: {answer}</source>
        <translation>{name}: {answer}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ThreadList</name>
    <message>
        <source>Comments</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Nobody has commented on this item.</source>
        <translation>Nobody has commented on this item.</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes not sent: {hint}</source>
        <translation>
            <numerusform>{n} note not sent: {hint}</numerusform>
            <numerusform>{n} notes not sent: {hint}</numerusform>
        </translation>
    </message>
    <message>
        <source>About the whole item</source>
        <translation>About the whole item</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>The text</translation>
    </message>
</context>
<context>
    <name>TidyDialog</name>
    <message>
        <source>House style</source>
        <translation>House style</translation>
    </message>
    <message>
        <source>Nothing is changed before you apply it. {key} shows a place in the text.</source>
        <translation>Nothing is changed before you apply it. {key} shows a place in the text.</translation>
    </message>
    <message>
        <source>Proposed changes</source>
        <translation>Proposed changes</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Select none</translation>
    </message>
    <message>
        <source>Nothing to tidy</source>
        <translation>Nothing to tidy</translation>
    </message>
    <message>
        <source>Punctuation, numbers, dates and characters follow house style.</source>
        <translation>Punctuation, numbers, dates and characters follow house style.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Apply {count} changes</source>
        <translation>
            <numerusform>Apply {count} change</numerusform>
            <numerusform>Apply {count} changes</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {total} places chosen</source>
        <translation>{count} of {total} places chosen</translation>
    </message>
    <message>
        <source>please look</source>
        <translation>please look</translation>
    </message>
    <message>
        <source>{kind}, {accepted} of {count} chosen</source>
        <translation>{kind}, {accepted} of {count} chosen</translation>
    </message>
</context>
<context>
    <name>Tidying</name>
    <message numerus="yes">
        <source>House style applied to {count} places</source>
        <translation>
            <numerusform>House style applied to {count} place</numerusform>
            <numerusform>House style applied to {count} places</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TimeSlider</name>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Waits for {level} since {time}.</source>
        <translation>Waits for {level} since {time}.</translation>
    </message>
    <message>
        <source>{name} looks after it.</source>
        <translation>{name} looks after it.</translation>
    </message>
    <message>
        <source>To be decided by {time}.</source>
        <translation>To be decided by {time}.</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>waits to be sent</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>receipt {number}</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>Secrecy review recorded</source>
        <translation>Secrecy review recorded</translation>
    </message>
    <message>
        <source>{level} approved</source>
        <translation>{level} approved</translation>
    </message>
    <message>
        <source>{level} returned</source>
        <translation>{level} returned</translation>
    </message>
    <message>
        <source>{level} rejected</source>
        <translation>{level} rejected</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>{level} claimed</source>
        <translation>{level} claimed</translation>
    </message>
    <message>
        <source>{level} overdue, told to the next level</source>
        <translation>{level} overdue, told to the next level</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commented</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>{level} confirmed afterwards</source>
        <translation>{level} confirmed afterwards</translation>
    </message>
    <message>
        <source>{level} objected afterwards</source>
        <translation>{level} objected afterwards</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>To be published</translation>
    </message>
    <message>
        <source>Not published at its time</source>
        <translation>Not published at its time</translation>
    </message>
    <message>
        <source>Change of the public page submitted</source>
        <translation>Change of the public page submitted</translation>
    </message>
    <message>
        <source>Note of correction on the page</source>
        <translation>Note of correction on the page</translation>
    </message>
    <message>
        <source>Marked on the page</source>
        <translation>Marked on the page</translation>
    </message>
    <message>
        <source>End of validity</source>
        <translation>End of validity</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Public page compared: as approved</source>
        <translation>Public page compared: as approved</translation>
    </message>
    <message>
        <source>Public page compared: differs</source>
        <translation>Public page compared: differs</translation>
    </message>
    <message>
        <source>Taken over from {name}</source>
        <translation>Taken over from {name}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>Body text</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>Heading 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Heading 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Heading 3</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>Heading 4</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search items, messages, document numbers</source>
        <translation>Search items, messages, document numbers</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>Remind later</source>
        <translation>Remind later</translation>
    </message>
</context>
<context>
    <name>TroubleBanner</name>
    <message>
        <source>Export everything</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restore from a backup…</translation>
    </message>
</context>
<context>
    <name>TurnOffDialog</name>
    <message>
        <source>Turn encryption off</source>
        <translation>Turn encryption off</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>A plain copy is made and compared row by row; then it takes the place of the encrypted store. Whoever has this computer or its disk can read it from then on.</source>
        <translation>A plain copy is made and compared row by row; then it takes the place of the encrypted store. Whoever has this computer or its disk can read it from then on.</translation>
    </message>
    <message>
        <source>Encrypted backups stay, and can still be restored with the key in the keyring.</source>
        <translation>Encrypted backups stay, and can still be restored with the key in the keyring.</translation>
    </message>
</context>
<context>
    <name>TurnOnDialog</name>
    <message>
        <source>Encrypt this computer's data</source>
        <translation>Encrypt this computer's data</translation>
    </message>
    <message>
        <source>Show the recovery key</source>
        <translation>Show the recovery key</translation>
    </message>
    <message>
        <source>Drafts, versions, attachments, the search index and backups of this computer will be encrypted. You work as before: the key is in the system's keyring, which opens when you sign in.</source>
        <translation>Drafts, versions, attachments, the search index and backups of this computer will be encrypted. You work as before: the key is in the system's keyring, which opens when you sign in.</translation>
    </message>
    <message>
        <source>If the keyring is lost, for instance when Windows or the system account is set up anew, only the recovery key opens your text. It is shown once. Write it down and keep it away from this computer. Nobody else has it, neither the portal nor the program's makers.</source>
        <translation>If the keyring is lost, for instance when Windows or the system account is set up anew, only the recovery key opens your text. It is shown once. Write it down and keep it away from this computer. Nobody else has it, neither the portal nor the program's makers.</translation>
    </message>
    <message>
        <source>An encrypted copy is made and compared row by row; only then are the plain store and its plain backups, those in the second place too, overwritten and removed. On an SSD old blocks may stay until the drive reuses them. Files you export are plain.</source>
        <translation>An encrypted copy is made and compared row by row; only then are the plain store and its plain backups, those in the second place too, overwritten and removed. On an SSD old blocks may stay until the drive reuses them. Files you export are plain.</translation>
    </message>
    <message>
        <source>I wrote it down</source>
        <translation>I wrote it down</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Encrypt</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Your data is encrypted</source>
        <translation>Your data is encrypted</translation>
    </message>
    <message>
        <source>The system's keyring did not give the key: it is locked, or it was set up anew. Your text is untouched. Unlock the keyring and try again, or type your recovery key.</source>
        <translation>The system's keyring did not give the key: it is locked, or it was set up anew. Your text is untouched. Unlock the keyring and try again, or type your recovery key.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>Try the keyring again</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>This recovery key has no typo, but it belongs to another store or to an earlier encryption. Nothing was changed.</source>
        <translation>This recovery key has no typo, but it belongs to another store or to an earlier encryption. Nothing was changed.</translation>
    </message>
    <message>
        <source>The keyring still does not give the key.</source>
        <translation>The keyring still does not give the key.</translation>
    </message>
</context>
<context>
    <name>UnsavedNotice</name>
    <message>
        <source>Close without saving</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>The newest changes could not be saved and stand in this window only. Free some space, or copy the text to another place.</source>
        <translation>The newest changes could not be saved and stand in this window only. Free some space, or copy the text to another place.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Save elsewhere…</translation>
    </message>
</context>
<context>
    <name>UpdateCard</name>
    <message>
        <source>New versions</source>
        <translation>New versions</translation>
    </message>
    <message>
        <source>Do not install</source>
        <translation>Do not install</translation>
    </message>
    <message>
        <source>Install after quitting</source>
        <translation>Install after quitting</translation>
    </message>
    <message>
        <source>Taken only when the publisher signed it, and only if it is newer. Nothing is installed while this window is open; your texts stay where they are.</source>
        <translation>Taken only when the publisher signed it, and only if it is newer. Nothing is installed while this window is open; your texts stay where they are.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Look for a new version</source>
        <translation>Look for a new version</translation>
    </message>
    <message>
        <source>From a folder or USB stick…</source>
        <translation>From a folder or USB stick…</translation>
    </message>
    <message>
        <source>Folder with a new version</source>
        <translation>Folder with a new version</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>none: from folders and USB sticks alone</source>
        <translation>none: from folders and USB sticks alone</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>This version</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Newer version</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Last look</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>until {date}</translation>
    </message>
    <message>
        <source>until {date}, from a folder until {last}</source>
        <translation>until {date}, from a folder until {last}</translation>
    </message>
    <message>
        <source>Publisher's word</source>
        <translation>Publisher's word</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>{at}, without success; the one before that succeeded: {good}</source>
        <translation>{at}, without success; the one before that succeeded: {good}</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>none known</translation>
    </message>
    <message>
        <source>{version} ({size}), ready; installed after you quit</source>
        <translation>{version} ({size}), ready; installed after you quit</translation>
    </message>
    <message>
        <source>{version} ({size}), ready and verified</source>
        <translation>{version} ({size}), ready and verified</translation>
    </message>
    <message>
        <source>{version} ({size}), not fetched yet</source>
        <translation>{version} ({size}), not fetched yet</translation>
    </message>
    <message>
        <source>By your administrator</source>
        <translation>By your administrator</translation>
    </message>
    <message>
        <source>Last look failed</source>
        <translation>Last look failed</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Out of date</translation>
    </message>
    <message>
        <source>Not looked yet</source>
        <translation>Not looked yet</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Version {version} is ready · installed after you quit</source>
        <translation>Version {version} is ready · installed after you quit</translation>
    </message>
    <message>
        <source>Version {version} is ready</source>
        <translation>Version {version} is ready</translation>
    </message>
    <message>
        <source>Version {version} is offered</source>
        <translation>Version {version} is offered</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Do not install it by hand; tell your administrator.</source>
        <translation>Do not install it by hand; tell your administrator.</translation>
    </message>
    <message>
        <source>Try again later; what is here already is used then.</source>
        <translation>Try again later; what is here already is used then.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Ask your administrator.</translation>
    </message>
    <message>
        <source>This installation carries no key to verify new versions with.</source>
        <translation>This installation carries no key to verify new versions with.</translation>
    </message>
    <message>
        <source>No address for new versions is set.</source>
        <translation>No address for new versions is set.</translation>
    </message>
    <message>
        <source>Install from a folder or USB stick.</source>
        <translation>Install from a folder or USB stick.</translation>
    </message>
    <message>
        <source>What is offered is not signed by the publisher of this program, or not by enough of the publisher's keys.</source>
        <translation>What is offered is not signed by the publisher of this program, or not by enough of the publisher's keys.</translation>
    </message>
    <message>
        <source>What is offered is older than what this computer was offered before.</source>
        <translation>What is offered is older than what this computer was offered before.</translation>
    </message>
    <message>
        <source>Use a newer stick, or tell your administrator if it is the server.</source>
        <translation>Use a newer stick, or tell your administrator if it is the server.</translation>
    </message>
    <message>
        <source>The publisher's word was good until {until}; somebody may be holding back what is newer.</source>
        <translation>The publisher's word was good until {until}; somebody may be holding back what is newer.</translation>
    </message>
    <message>
        <source>Fetch it anew, or tell your administrator.</source>
        <translation>Fetch it anew, or tell your administrator.</translation>
    </message>
    <message>
        <source>By the clock of this computer the publisher's word ended long ago, on {until}.</source>
        <translation>By the clock of this computer the publisher's word ended long ago, on {until}.</translation>
    </message>
    <message>
        <source>Look at date and time of this computer, then try again.</source>
        <translation>Look at date and time of this computer, then try again.</translation>
    </message>
    <message>
        <source>Files of different states of the publisher were put together.</source>
        <translation>Files of different states of the publisher were put together.</translation>
    </message>
    <message>
        <source>Copy the whole folder anew; if it is the server, try again later.</source>
        <translation>Copy the whole folder anew; if it is the server, try again later.</translation>
    </message>
    <message>
        <source>What was answered is no word of a publisher: a damaged file, or the sign-in page of a network.</source>
        <translation>What was answered is no word of a publisher: a damaged file, or the sign-in page of a network.</translation>
    </message>
    <message>
        <source>Copy the files anew, or look at the network.</source>
        <translation>Copy the files anew, or look at the network.</translation>
    </message>
    <message>
        <source>More came than the publisher said; it was cut off.</source>
        <translation>More came than the publisher said; it was cut off.</translation>
    </message>
    <message>
        <source>The package is not what the publisher signed; it was deleted.</source>
        <translation>The package is not what the publisher signed; it was deleted.</translation>
    </message>
    <message>
        <source>Fetch it again; tell your administrator if it stays like this.</source>
        <translation>Fetch it again; tell your administrator if it stays like this.</translation>
    </message>
    <message>
        <source>A file that is offered has a name or kind that is not allowed.</source>
        <translation>A file that is offered has a name or kind that is not allowed.</translation>
    </message>
    <message>
        <source>The server answers too slowly, or not at all.</source>
        <translation>The server answers too slowly, or not at all.</translation>
    </message>
    <message>
        <source>{file} is missing there.</source>
        <translation>{file} is missing there.</translation>
    </message>
    <message>
        <source>Choose the folder that holds “metadata” and “targets”, or ask who made it.</source>
        <translation>Choose the folder that holds “metadata” and “targets”, or ask who made it.</translation>
    </message>
    <message>
        <source>That version is not newer than the one that runs.</source>
        <translation>That version is not newer than the one that runs.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>There is nothing to do.</translation>
    </message>
    <message>
        <source>This program was not installed from a package, so none can replace it.</source>
        <translation>This program was not installed from a package, so none can replace it.</translation>
    </message>
    <message>
        <source>Another window is looking for new versions.</source>
        <translation>Another window is looking for new versions.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Wait until it is done.</translation>
    </message>
    <message>
        <source>Your administrator installs new versions here.</source>
        <translation>Your administrator installs new versions here.</translation>
    </message>
</context>
<context>
    <name>UploadRow</name>
    <message>
        <source>Uploading “{name}”</source>
        <translation>Uploading “{name}”</translation>
    </message>
</context>
<context>
    <name>VetoStrip</name>
    <message>
        <source>overdue: news and policy</source>
        <translation>overdue: news and policy</translation>
    </message>
    <message>
        <source>overdue: all columns</source>
        <translation>overdue: all columns</translation>
    </message>
    <message>
        <source>empty columns</source>
        <translation>empty columns</translation>
    </message>
    <message>
        <source>{unit} is nearest to a veto of all your channels.</source>
        <translation>{unit} is nearest to a veto of all your channels.</translation>
    </message>
    <message>
        <source>No column is empty or overdue.</source>
        <translation>No column is empty or overdue.</translation>
    </message>
</context>
<context>
    <name>Waited</name>
    <message>
        <source>just arrived</source>
        <translation>just arrived</translation>
    </message>
    <message>
        <source>{n} min waiting</source>
        <translation>{n} min waiting</translation>
    </message>
    <message>
        <source>{n} h waiting</source>
        <translation>{n} h waiting</translation>
    </message>
    <message>
        <source>{n} day waiting</source>
        <translation>{n} day waiting</translation>
    </message>
    <message>
        <source>{n} days waiting</source>
        <translation>{n} days waiting</translation>
    </message>
</context>
<context>
    <name>WarrantForm</name>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Why, e.g. a business trip (needed)</source>
        <translation>Why, e.g. a business trip (needed)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Every unit</source>
        <translation>Every unit</translation>
    </message>
</context>
<context>
    <name>WarrantsDialog</name>
    <message>
        <source>Warrants and deputies</source>
        <translation>Warrants and deputies</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Asking the portal…</translation>
    </message>
    <message>
        <source>Nobody decides in your place, and you in nobody's.</source>
        <translation>Nobody decides in your place, and you in nobody's.</translation>
    </message>
    <message>
        <source>A deputy decides under their own name in place of another; both are on record.</source>
        <translation>A deputy decides under their own name in place of another; both are on record.</translation>
    </message>
    <message>
        <source>{deputy} may decide in place of {absent} from now on.</source>
        <translation>{deputy} may decide in place of {absent} from now on.</translation>
    </message>
    <message>
        <source>{deputy} may take over the shared drafts of {absent}.</source>
        <translation>{deputy} may take over the shared drafts of {absent}.</translation>
    </message>
    <message>
        <source>The warrant of {deputy} has ended.</source>
        <translation>The warrant of {deputy} has ended.</translation>
    </message>
    <message>
        <source>The portal could not be asked; nothing was changed.</source>
        <translation>The portal could not be asked; nothing was changed.</translation>
    </message>
    <message>
        <source>Choose who decides in the meantime.</source>
        <translation>Choose who decides in the meantime.</translation>
    </message>
    <message>
        <source>Nobody can be their own deputy.</source>
        <translation>Nobody can be their own deputy.</translation>
    </message>
    <message>
        <source>The end has to be later than the beginning and than now.</source>
        <translation>The end has to be later than the beginning and than now.</translation>
    </message>
    <message>
        <source>A warrant holds for {n} days at most; give it again later.</source>
        <translation>A warrant holds for {n} days at most; give it again later.</translation>
    </message>
    <message>
        <source>Please say why, in at least {n} characters.</source>
        <translation>Please say why, in at least {n} characters.</translation>
    </message>
    <message>
        <source>Warrants</source>
        <translation>Warrants</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>End it now</translation>
    </message>
    <message>
        <source>Give the warrant</source>
        <translation>Give the warrant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Give a warrant</source>
        <translation>Give a warrant</translation>
    </message>
</context>
<context>
    <name>WarrantsModel</name>
    <message>
        <source>Nobody counted this end: {name} wrote it into the warrant ({time}).</source>
        <translation>Nobody counted this end: {name} wrote it into the warrant ({time}).</translation>
    </message>
    <message>
        <source>{deputy} in place of {absent}</source>
        <translation>{deputy} in place of {absent}</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>Run out</translation>
    </message>
    <message>
        <source>every unit</source>
        <translation>every unit</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>given by {name}</source>
        <translation>given by {name}</translation>
    </message>
</context>
<context>
    <name>WatchedDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Connection test</source>
        <translation>Connection test</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>no portal is set</source>
        <translation>no portal is set</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Test the connection</translation>
    </message>
</context>
<context>
    <name>WayPage</name>
    <message>
        <source>Testing the connection</source>
        <translation>Testing the connection</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Each step is tried in turn. Nothing of yours is sent.</source>
        <translation>Each step is tried in turn. Nothing of yours is sent.</translation>
    </message>
    <message>
        <source>Stopped. You can go on all the same, and test again later.</source>
        <translation>Stopped. You can go on all the same, and test again later.</translation>
    </message>
    <message>
        <source>The portal can be reached.</source>
        <translation>The portal can be reached.</translation>
    </message>
    <message>
        <source>The way ends at the step marked red. You can mend it, test again, or go on: writing needs no connection.</source>
        <translation>The way ends at the step marked red. You can mend it, test again, or go on: writing needs no connection.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Test again</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Name and password…</source>
        <translation>Name and password…</translation>
    </message>
</context>
<context>
    <name>WayWords</name>
    <message>
        <source>{share} %, some {n} s left</source>
        <translation>{share} %, some {n} s left</translation>
    </message>
    <message>
        <source>{share} %, some {n} min left</source>
        <translation>{share} %, some {n} min left</translation>
    </message>
    <message>
        <source>Its files are on their way; it follows by itself. It may still be paused or taken back.</source>
        <translation>Its files are on their way; it follows by itself. It may still be paused or taken back.</translation>
    </message>
    <message>
        <source>goes on where it breaks off</source>
        <translation>goes on where it breaks off</translation>
    </message>
    <message>
        <source>{size}, at the portal</source>
        <translation>{size}, at the portal</translation>
    </message>
    <message>
        <source>at the portal</source>
        <translation>at the portal</translation>
    </message>
    <message>
        <source>{share} % sent</source>
        <translation>{share} % sent</translation>
    </message>
    <message>
        <source>Look up the name</source>
        <translation>Look up the name</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>{host} is {address}</source>
        <translation>{host} is {address}</translation>
    </message>
    <message>
        <source>Nobody knows a computer named {host}.</source>
        <translation>Nobody knows a computer named {host}.</translation>
    </message>
    <message>
        <source>The network did not say within {seconds} seconds where {host} is.</source>
        <translation>The network did not say within {seconds} seconds where {host} is.</translation>
    </message>
    <message>
        <source>{host}, port {port}</source>
        <translation>{host}, port {port}</translation>
    </message>
    <message>
        <source>{host} refuses connections to port {port}.</source>
        <translation>{host} refuses connections to port {port}.</translation>
    </message>
    <message>
        <source>There is no way to {host}, port {port}.</source>
        <translation>There is no way to {host}, port {port}.</translation>
    </message>
    <message>
        <source>{host}, port {port}, did not answer within {seconds} seconds.</source>
        <translation>{host}, port {port}, did not answer within {seconds} seconds.</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>none is set</translation>
    </message>
    <message>
        <source>not used for this portal: {source} excepts {entry}</source>
        <translation>not used for this portal: {source} excepts {entry}</translation>
    </message>
    <message>
        <source>{host} lets through</source>
        <translation>{host} lets through</translation>
    </message>
    <message>
        <source>The proxy {host} wants a name and a password (407).</source>
        <translation>The proxy {host} wants a name and a password (407).</translation>
    </message>
    <message>
        <source>The proxy {host} wants a sign-in that this program does not know (407, {scheme}).</source>
        <translation>The proxy {host} wants a sign-in that this program does not know (407, {scheme}).</translation>
    </message>
    <message>
        <source>The proxy {host} does not accept the name and password given (407).</source>
        <translation>The proxy {host} does not accept the name and password given (407).</translation>
    </message>
    <message>
        <source>This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy. The script names {named}.</source>
        <translation>This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy. The script names {named}.</translation>
    </message>
    <message>
        <source>This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy.</source>
        <translation>This computer chooses its proxy by a script (PAC) of {script}, which is not evaluated here; tried without a proxy.</translation>
    </message>
    <message>
        <source>The proxy {host} refused ({status}).</source>
        <translation>The proxy {host} refused ({status}).</translation>
    </message>
    <message>
        <source>{host} does not answer like a proxy.</source>
        <translation>{host} does not answer like a proxy.</translation>
    </message>
    <message>
        <source>not needed on this computer</source>
        <translation>not needed on this computer</translation>
    </message>
    <message>
        <source>{version}, certificate of {issuer}, until {ends}, {days} days</source>
        <translation>{version}, certificate of {issuer}, until {ends}, {days} days</translation>
    </message>
    <message>
        <source>The portal's certificate ends on {ends}, in {days} days.</source>
        <translation>The portal's certificate ends on {ends}, in {days} days.</translation>
    </message>
    <message>
        <source>No certificate authority can be read from {file}: {why}.</source>
        <translation>No certificate authority can be read from {file}: {why}.</translation>
    </message>
    <message>
        <source>By this computer's clock the portal's certificate ended on {ends}.</source>
        <translation>By this computer's clock the portal's certificate ended on {ends}.</translation>
    </message>
    <message>
        <source>By this computer's clock the portal's certificate begins on {begins} only.</source>
        <translation>By this computer's clock the portal's certificate begins on {begins} only.</translation>
    </message>
    <message>
        <source>This computer does not trust the authority {issuer}.</source>
        <translation>This computer does not trust the authority {issuer}.</translation>
    </message>
    <message>
        <source>The certificate is not for {host} but for {names}.</source>
        <translation>The certificate is not for {host} but for {names}.</translation>
    </message>
    <message>
        <source>No encrypted connection came about ({problem}).</source>
        <translation>No encrypted connection came about ({problem}).</translation>
    </message>
    <message>
        <source>{name}, contract {api}</source>
        <translation>{name}, contract {api}</translation>
    </message>
    <message>
        <source>The portal needs version {min_client} of the program; this is {version}.</source>
        <translation>The portal needs version {min_client} of the program; this is {version}.</translation>
    </message>
    <message>
        <source>What answers at this address is no portal of this program.</source>
        <translation>What answers at this address is no portal of this program.</translation>
    </message>
    <message>
        <source>The portal had a failure of its own.</source>
        <translation>The portal had a failure of its own.</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>The portal did not answer in time.</translation>
    </message>
    <message>
        <source>{seconds} s against the portal</source>
        <translation>{seconds} s against the portal</translation>
    </message>
    <message>
        <source>This computer's clock differs from the portal's by {span}.</source>
        <translation>This computer's clock differs from the portal's by {span}.</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>nobody is signed in yet</source>
        <translation>nobody is signed in yet</translation>
    </message>
    <message>
        <source>The sign-in has run out.</source>
        <translation>The sign-in has run out.</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>not tried</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>it cannot be read</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>it is no file</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>it is too large</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>it holds a private key, no certificate</source>
        <translation>it holds a private key, no certificate</translation>
    </message>
    <message>
        <source>its certificates are damaged</source>
        <translation>its certificates are damaged</translation>
    </message>
    <message>
        <source>it holds no certificate</source>
        <translation>it holds no certificate</translation>
    </message>
    <message>
        <source>it holds no authority, only certificates of servers or people</source>
        <translation>it holds no authority, only certificates of servers or people</translation>
    </message>
    <message>
        <source>Set this computer's date and time; where they are right, tell your administrator.</source>
        <translation>Set this computer's date and time; where they are right, tell your administrator.</translation>
    </message>
    <message>
        <source>Install the update; your drafts are taken over.</source>
        <translation>Install the update; your drafts are taken over.</translation>
    </message>
    <message>
        <source>Test again later; writing goes on meanwhile.</source>
        <translation>Test again later; writing goes on meanwhile.</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal.</source>
        <translation>Tell whoever runs the portal.</translation>
    </message>
    <message>
        <source>Check the address for a slip, and whether the network is connected.</source>
        <translation>Check the address for a slip, and whether the network is connected.</translation>
    </message>
    <message>
        <source>Check whether the network is connected, then test again.</source>
        <translation>Check whether the network is connected, then test again.</translation>
    </message>
    <message>
        <source>Check address and port; the service may not be running.</source>
        <translation>Check address and port; the service may not be running.</translation>
    </message>
    <message>
        <source>Check the network cable, or whether a proxy is needed here.</source>
        <translation>Check the network cable, or whether a proxy is needed here.</translation>
    </message>
    <message>
        <source>A firewall may be in between: ask your administrator about a proxy.</source>
        <translation>A firewall may be in between: ask your administrator about a proxy.</translation>
    </message>
    <message>
        <source>Give them under Settings, Portal and synchronising, or ask who runs it to let the portal's address through.</source>
        <translation>Give them under Settings, Portal and synchronising, or ask who runs it to let the portal's address through.</translation>
    </message>
    <message>
        <source>Ask who runs it to let the portal's address through without a sign-in, or to offer Basic for it.</source>
        <translation>Ask who runs it to let the portal's address through without a sign-in, or to offer Basic for it.</translation>
    </message>
    <message>
        <source>Give them anew under Settings, Portal and synchronising; after several wrong ones a proxy may lock the name.</source>
        <translation>Give them anew under Settings, Portal and synchronising; after several wrong ones a proxy may lock the name.</translation>
    </message>
    <message>
        <source>If the portal is not reached, set one of these as the proxy by hand, or let the administrator set it.</source>
        <translation>If the portal is not reached, set one of these as the proxy by hand, or let the administrator set it.</translation>
    </message>
    <message>
        <source>If the portal is not reached, ask the administrator for the proxy's name and port and set them by hand.</source>
        <translation>If the portal is not reached, ask the administrator for the proxy's name and port and set them by hand.</translation>
    </message>
    <message>
        <source>Ask who runs the proxy to let the portal's address through.</source>
        <translation>Ask who runs the proxy to let the portal's address through.</translation>
    </message>
    <message>
        <source>Check name and port of the proxy.</source>
        <translation>Check name and port of the proxy.</translation>
    </message>
    <message>
        <source>Choose a file of authorities (.pem, .crt, .cer) from your administrator.</source>
        <translation>Choose a file of authorities (.pem, .crt, .cer) from your administrator.</translation>
    </message>
    <message>
        <source>Choose your unit's root certificate under proxy and certificate, or ask your administrator. There is no way around it.</source>
        <translation>Choose your unit's root certificate under proxy and certificate, or ask your administrator. There is no way around it.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, ask your administrator.</source>
        <translation>Check the address; if it is right, ask your administrator.</translation>
    </message>
    <message>
        <source>Check address and port; the portal must speak TLS 1.2 or newer.</source>
        <translation>Check address and port; the portal must speak TLS 1.2 or newer.</translation>
    </message>
    <message>
        <source>Check the address; some networks want a sign-in of their own first.</source>
        <translation>Check the address; some networks want a sign-in of their own first.</translation>
    </message>
    <message>
        <source>Sign in again; drafts stay.</source>
        <translation>Sign in again; drafts stay.</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time} ms</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>A notice of withdrawal stands at its address</source>
        <translation>A notice of withdrawal stands at its address</translation>
    </message>
    <message>
        <source>Readers are led to the page of another item</source>
        <translation>Readers are led to the page of another item</translation>
    </message>
    <message>
        <source>Nothing is left (410)</source>
        <translation>Nothing is left (410)</translation>
    </message>
    <message>
        <source>At once, without review: an emergency only</source>
        <translation>At once, without review: an emergency only</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>Public notice</translation>
    </message>
    <message>
        <source>Why it was withdrawn, and where readers find what holds now</source>
        <translation>Why it was withdrawn, and where readers find what holds now</translation>
    </message>
    <message>
        <source>Search the item readers are led to</source>
        <translation>Search the item readers are led to</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Import all files shown</source>
        <translation>Import all files shown</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Other files</translation>
    </message>
    <message>
        <source>Put all in the trash</source>
        <translation>Put all in the trash</translation>
    </message>
    <message>
        <source>Write drafts</source>
        <translation>Write drafts</translation>
    </message>
    <message>
        <source>No file of this kind</source>
        <translation>No file of this kind</translation>
    </message>
    <message>
        <source>The other segments above hold the rest.</source>
        <translation>The other segments above hold the rest.</translation>
    </message>
    <message>
        <source>Reading file {n} of {total}</source>
        <translation>Reading file {n} of {total}</translation>
    </message>
    <message>
        <source>Nothing is stored; cancelling leaves nothing behind.</source>
        <translation>Nothing is stored; cancelling leaves nothing behind.</translation>
    </message>
    <message>
        <source>Writing draft {n} of {total}</source>
        <translation>Writing draft {n} of {total}</translation>
    </message>
    <message>
        <source>Cancelling keeps the drafts that are written; they can be undone.</source>
        <translation>Cancelling keeps the drafts that are written; they can be undone.</translation>
    </message>
    <message numerus="yes">
        <source>Write {n} drafts</source>
        <translation>
            <numerusform>Write {n} draft</numerusform>
            <numerusform>Write {n} drafts</numerusform>
        </translation>
    </message>
    <message>
        <source>The dry run has stored nothing. What is written becomes a draft first, and goes through the reviews like any other.</source>
        <translation>The dry run has stored nothing. What is written becomes a draft first, and goes through the reviews like any other.</translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were put in the trash; they can be restored there.</source>
        <translation>
            <numerusform>{n} draft was put in the trash; it can be restored there.</numerusform>
            <numerusform>{n} drafts were put in the trash; they can be restored there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts were made.</source>
        <translation>
            <numerusform>{n} draft was made.</numerusform>
            <numerusform>{n} drafts were made.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} could not be stored; see the list.</source>
        <translation>{n} could not be stored; see the list.</translation>
    </message>
    <message>
        <source>Writing was cancelled; the rest was not stored.</source>
        <translation>Writing was cancelled; the rest was not stored.</translation>
    </message>
    <message>
        <source>Can be imported</source>
        <translation>Can be imported</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Converted</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>New item…</source>
        <translation>New item…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>The portal was restored to an earlier state. Everything here is kept; what it no longer knows stands in the outbox and can be submitted again there.</source>
        <translation>The portal was restored to an earlier state. Everything here is kept; what it no longer knows stands in the outbox and can be submitted again there.</translation>
    </message>
    <message>
        <source>Open outbox</source>
        <translation>Open outbox</translation>
    </message>
    <message>
        <source>Signed out. Writing goes on; sending waits until you sign in again.</source>
        <translation>Signed out. Writing goes on; sending waits until you sign in again.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message numerus="yes">
        <source>Sending {count} confirmed operations before leaving…</source>
        <translation>
            <numerusform>Sending {count} confirmed operation before leaving…</numerusform>
            <numerusform>Sending {count} confirmed operations before leaving…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Export everything…</translation>
    </message>
</context>
<context>
    <name>WritingTools</name>
    <message>
        <source>F11 or Esc leads back</source>
        <translation>F11 or Esc leads back</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>{n} drafts</source>
        <translation>
            <numerusform>{n} draft</numerusform>
            <numerusform>{n} drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts could not be read.</source>
        <translation>
            <numerusform>{n} draft could not be read.</numerusform>
            <numerusform>{n} drafts could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} drafts can be read, the newest of {time}.</source>
        <translation>
            <numerusform>{n} draft can be read, of {time}.</numerusform>
            <numerusform>{n} drafts can be read, the newest of {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them come from the backup of {time}.</source>
        <translation>
            <numerusform>{n} of them comes from the backup of {time}.</numerusform>
            <numerusform>{n} of them come from the backup of {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The portal is asked again where {n} items stand.</source>
        <translation>
            <numerusform>The portal is asked again where {n} item stands.</numerusform>
            <numerusform>The portal is asked again where {n} items stand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Size of the table</source>
        <translation>Size of the table</translation>
    </message>
</context>
<context>
    <name>_ListField</name>
    <message>
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
</TS>

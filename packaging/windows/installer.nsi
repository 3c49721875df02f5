; The installer for Windows 10 and 11 (64 bit), per machine or per user, silent or not.
;
;   makensis -DVERSION=0.1.0 -DFOUR=0.1.0.0 -DPUBLISHER=name -DCOPYRIGHT=line -DPAYLOAD=folder -DICON=file.ico -DOUTPUT=setup.exe installer.nsi
;
;   setup.exe /S /AllUsers           for everybody, below Program Files; needs an administrator
;   setup.exe /S /CurrentUser        for this person alone, below %LOCALAPPDATA%\Programs
;   setup.exe /S /AllUsers /D=E:\CE  elsewhere (/D= stands last)
;   Uninstall.exe /S /AllUsers       (or /CurrentUser)
;
; Exit status: 0 done; 1 ended by a person; 2 not possible; 3 the program is running.
; Drafts are in %LOCALAPPDATA%\channel-editor; neither installer nor uninstaller goes there.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10

!define PRODUCT "Channel Editor"
!define CHINESE_NAME "频道采编"
!define PROGRAM "channel-editor.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ChannelEditor"
!define FILE_KIND "ChannelEditor.pindao"
!define CONTENT_TYPE "application/vnd.channel-editor.pindao"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${PRODUCT}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallMode"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

Name "${CHINESE_NAME} ${PRODUCT} ${VERSION}"
OutFile "${OUTPUT}"
VIProductVersion "${FOUR}"
VIAddVersionKey /LANG=0 "ProductName" "${PRODUCT}"
VIAddVersionKey /LANG=0 "FileDescription" "${CHINESE_NAME} ${PRODUCT}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${COPYRIGHT}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString RUNNING ${LANG_SIMPCHINESE} "频道采编正在运行。稿件已保存；请先关闭窗口，再重新安装。"
LangString RUNNING ${LANG_ENGLISH} "Channel Editor is running. Your drafts are saved; close its window, then start this again."
LangString TOO_OLD ${LANG_SIMPCHINESE} "需要 64 位 Windows 10 或更新版本。没有安装任何内容。"
LangString TOO_OLD ${LANG_ENGLISH} "64-bit Windows 10 or newer is needed. Nothing was installed."
LangString KIND ${LANG_SIMPCHINESE} "频道采编离线数据包"
LangString KIND ${LANG_ENGLISH} "Channel Editor package"
LangString COMMENT ${LANG_SIMPCHINESE} "撰写、检查、预览并报送频道稿件，断网也可使用"
LangString COMMENT ${LANG_ENGLISH} "Write, check, preview and submit items of a channel, offline too"

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; A program that runs holds its file: it cannot be opened for writing.
!macro STOP_WHEN_RUNNING
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Of this folder only what an installer put there: a person may have chosen one with other files.
!macro REMOVE_PROGRAM
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    RMDir /r "$INSTDIR\lib"
    Delete "$INSTDIR\${PROGRAM}"
    Delete "$INSTDIR\channel-editor-console.exe"
    Delete "$INSTDIR\third-party-licences.txt"
    Delete "$INSTDIR\sbom.cdx.json"
  ${EndIf}
!macroend

Section
  !insertmacro STOP_WHEN_RUNNING
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${CHINESE_NAME}.lnk" "$INSTDIR\${PROGRAM}" "gui" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(COMMENT)"

  WriteRegStr SHCTX "Software\Classes\.pindao" "" "${FILE_KIND}"
  WriteRegStr SHCTX "Software\Classes\.pindao" "Content Type" "${CONTENT_TYPE}"
  WriteRegStr SHCTX "Software\Classes\${FILE_KIND}" "" "$(KIND)"
  WriteRegStr SHCTX "Software\Classes\${FILE_KIND}\DefaultIcon" "" '"$INSTDIR\${PROGRAM}",0'
  WriteRegStr SHCTX "Software\Classes\${FILE_KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" gui "%1"'
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}" "" "$INSTDIR\${PROGRAM}"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${CHINESE_NAME} ${PRODUCT}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallMode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section Uninstall
  !insertmacro STOP_WHEN_RUNNING
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${CHINESE_NAME}.lnk"
  ReadRegStr $0 SHCTX "Software\Classes\.pindao" ""
  ${If} $0 == "${FILE_KIND}"
    DeleteRegKey SHCTX "Software\Classes\.pindao"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${FILE_KIND}"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ${RefreshShellIcons}
SectionEnd

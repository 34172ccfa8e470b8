@echo off
rem Starts vmss. The first run ends with writing an archive of its classes, by which later runs start in half the time; where
rem it cannot be written, nothing else changes. JAVA_HOME chooses Java, and VMSS_JAVA_OPTS gives it options.
setlocal DisableDelayedExpansion
set "VMSS_JAR=%~dp0..\lib\vmss.jar"
set "VMSS_JAVA=java.exe"
if defined JAVA_HOME set "VMSS_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME goto found
if exist "%VMSS_JAVA%" goto found
echo vmss: there is no bin\java.exe in JAVA_HOME, %JAVA_HOME% >&2
exit /b 2
:found
for %%F in ("%VMSS_JAR%") do set "VMSS_KEY=%%~zF"
set "VMSS_CACHE=%LOCALAPPDATA%\vmss"
set "VMSS_ARCHIVE=%VMSS_CACHE%\vmss-%VMSS_KEY%.jsa"
rem Java ignores an archive that does not fit, and says nothing about it.
set "VMSS_FAST=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC"
if not "%~1"=="batch" if not "%~1"=="fake" set "VMSS_FAST=%VMSS_FAST% -XX:TieredStopAtLevel=1"
if exist "%VMSS_ARCHIVE%" goto fast
"%VMSS_JAVA%" %VMSS_FAST% %VMSS_JAVA_OPTS% -jar "%VMSS_JAR%" %*
set "VMSS_STATUS=%ERRORLEVEL%"
if not exist "%VMSS_CACHE%" mkdir "%VMSS_CACHE%" >nul 2>&1
"%VMSS_JAVA%" "-XX:ArchiveClassesAtExit=%VMSS_ARCHIVE%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%VMSS_JAR%" plan --sample >nul 2>&1
exit /b %VMSS_STATUS%
:fast
"%VMSS_JAVA%" "-XX:SharedArchiveFile=%VMSS_ARCHIVE%" %VMSS_FAST% %VMSS_JAVA_OPTS% -jar "%VMSS_JAR%" %*
exit /b %ERRORLEVEL%

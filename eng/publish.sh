#!/bin/sh
# Makes the program for people without the .NET SDK: a self-contained single file a system, in artifacts/publish/<system>,
# and the dotnet tool package in artifacts/tool. Usage: eng/publish.sh [system...]; all three systems without arguments.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- linux-x64 win-x64 osx-arm64

for system in "$@"; do
    # Native code ahead of time makes starts fast; the SQLite library unpacks itself on the first start.
    dotnet publish src/Sitrep.Cli -c Release -r "$system" --self-contained -v q -nologo \
        -p:PublishSingleFile=true -p:PublishReadyToRun=true -p:IncludeNativeLibrariesForSelfExtract=true \
        -p:PublishDocumentationFiles=false -p:DebugType=embedded -o "artifacts/publish/$system"
    ls -l "artifacts/publish/$system"
done

dotnet pack src/Sitrep.Cli -c Release -v q -nologo -o artifacts/tool
ls -l artifacts/tool

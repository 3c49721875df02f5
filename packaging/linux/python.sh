#!/usr/bin/env bash
# Build the interpreter of the Linux packages, so that they start where glibc is as old as 2.28
# (UOS V20, Kylin V10): Debian's sources of Python, compiled by zig against that glibc.
#   bash packaging/linux/python.sh DIR     DIR/usr/bin/python3.11; 6 minutes, once for each pin
# What its modules need (OpenSSL, libffi, SQLite, Expat, zlib, bzip2, xz) is linked in: such
# workstations have other versions. Versions and hashes: requirements/sources.txt, requirements/zig.txt.
# Needs dpkg-dev and make. The bytes are the same in every folder.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/../.."
ROOT="$PWD" SOURCES="$PWD/packaging/requirements/sources.txt" ZIG="$PWD/packaging/requirements/zig.txt"
DIR="$(realpath -m "${1:?a folder}")"
STAMP="$(cat "$SOURCES" "$ZIG" packaging/linux/{python.sh,forget_places.py} | sha256sum)"
[ "$(cat "$DIR/.stamp" 2>/dev/null)" != "$STAMP" ] || exit 0
WORK="$DIR/work" DEPS="$DIR/work/deps"
rm -rf "$DIR"
mkdir -p "$WORK/bin" "$DEPS/lib" "$DEPS/include"
export SOURCE_DATE_EPOCH=1700000000 PYTHONHASHSEED=1 LC_ALL=C.UTF-8 TZ=UTC
JOBS="-j$(nproc)"

# The compiler, as `cc`: no path of this machine is in a command that a program could remember.
compiler() {
    python3 -m venv "$WORK/zig"
    "$WORK/zig/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
        --require-hashes -r "$ZIG"
    local zig
    zig="$(echo "$WORK"/zig/lib/python3*/site-packages/ziglang/zig)"
    cat >"$WORK/bin/cc" <<WORDS
#!/bin/sh
exec "$zig" cc -target x86_64-linux-gnu.2.28 -fno-sanitize=undefined -Wno-date-time \
    -ffile-prefix-map="$WORK"=/build -I"$DEPS/include" "\$@" -L"$DEPS/lib"
WORDS
    printf '#!/bin/sh\nexec "%s" ar "$@"\n' "$zig" >"$WORK/bin/ar"
    printf '#!/bin/sh\nexec "%s" ranlib "$@"\n' "$zig" >"$WORK/bin/ranlib"
    chmod +x "$WORK"/bin/*
    export PATH="$WORK/bin:$PATH" CC=cc AR=ar RANLIB=ranlib CFLAGS="-O2 -fPIC"
    export ZIG_GLOBAL_CACHE_DIR="$WORK/cache" ZIG_LOCAL_CACHE_DIR="$WORK/cache"
}

# By apt from where this machine's own packages come from, and only as the hashes say.
fetch() {
    local apt="$WORK/apt"
    mkdir -p "$apt/parts" "$apt/lists/partial" "$WORK/src"
    local of="${PACKAGE_SOURCES:-/etc/apt/sources.list.d/debian.sources}"
    sed 's/^Types:.*/Types: deb-src/' "$of" >"$apt/parts/debian.sources"
    local words=(-q -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$apt/parts"
        -o "Dir::State::lists=$apt/lists" -o APT::Sandbox::User=)
    apt-get "${words[@]}" update
    cd "$WORK/src"
    # shellcheck disable=SC2046
    apt-get "${words[@]}" source --download-only $(sed -n 's/^# //p' "$SOURCES")
    grep -v '^#' "$SOURCES" | sha256sum --check --strict --quiet
    local dsc
    for dsc in *.dsc; do dpkg-source --no-check -x "$dsc" "$WORK/src/${dsc%%_*}" >/dev/null; done
}

# Static, each as plain as it comes.
libraries() {
    cd "$WORK/src/zlib"
    ./configure --static --prefix=/usr
    make "$JOBS" libz.a
    cp libz.a "$DEPS/lib/" && cp zlib.h zconf.h "$DEPS/include/"
    cd "$WORK/src/bzip2"
    make "$JOBS" CC=cc AR=ar RANLIB=ranlib CFLAGS="$CFLAGS -D_FILE_OFFSET_BITS=64" libbz2.a
    cp libbz2.a "$DEPS/lib/" && cp bzlib.h "$DEPS/include/"
    cd "$WORK/src/xz-utils"
    ./configure --disable-shared --disable-xz --disable-xzdec --disable-lzmadec \
        --disable-lzmainfo --disable-scripts --disable-doc --disable-nls
    make "$JOBS" -C src/liblzma
    cp src/liblzma/.libs/liblzma.a "$DEPS/lib/" && cp -r src/liblzma/api/lzma* "$DEPS/include/"
    cd "$WORK/src/libffi"
    ./configure --disable-shared --disable-docs --disable-exec-static-tramp
    make "$JOBS"
    cp x86_64*/.libs/libffi.a "$DEPS/lib/" && cp x86_64*/include/ffi*.h "$DEPS/include/"
    cd "$WORK/src/sqlite3"
    ./configure --disable-shared --disable-readline --disable-tcl
    make sqlite3.c sqlite3.h
    cc $CFLAGS -DSQLITE_ENABLE_FTS5 -c sqlite3.c -o sqlite3.o
    ar rcs "$DEPS/lib/libsqlite3.a" sqlite3.o && cp sqlite3.h "$DEPS/include/"
    cd "$WORK/src/expat/expat/lib" # its own way of building wants autoconf
    printf '#define %s\n' 'BYTEORDER 1234' 'HAVE_GETRANDOM 1' 'XML_CONTEXT_BYTES 1024' \
        'XML_DTD 1' 'XML_GE 1' 'XML_NS 1' >expat_config.h
    for part in xmlparse xmlrole xmltok; do cc $CFLAGS -I. -c "$part.c" -o "$part.o"; done
    ar rcs "$DEPS/lib/libexpat.a" xmlparse.o xmlrole.o xmltok.o
    cp expat.h expat_external.h "$DEPS/include/"
    cd "$WORK/src/openssl" # certificates and policy are the workstation's: /etc/ssl
    ./Configure linux-x86_64 no-shared no-tests no-legacy no-engine no-module no-async \
        --prefix=/usr --libdir=lib --openssldir=/etc/ssl
    make "$JOBS" build_generated
    make "$JOBS" libcrypto.a libssl.a
    cp libcrypto.a libssl.a "$DEPS/lib/" && cp -r include/openssl "$DEPS/include/"
}

interpreter() {
    cd "$WORK/src/python3.11"
    sed -i 's/-Wl,-h/-Wl,-soname,/' Makefile.pre.in # zig knows the long word alone
    # not the headers of this machine's own glibc; Debian's changes make this one part of the core
    sed -i "/self.add_multiarch_paths()/d; s/'pyexpat.c'\]/&, define_macros=[('Py_BUILD_CORE', 1)]/" \
        setup.py
    ./configure --prefix=/usr --enable-shared --with-openssl="$DEPS" --with-ensurepip=no \
        --with-system-ffi --with-system-expat --disable-test-modules \
        PKG_CONFIG=false CPPFLAGS="-I$DEPS/include" \
        LIBSQLITE3_CFLAGS="-I$DEPS/include" LIBSQLITE3_LIBS="-L$DEPS/lib -lsqlite3" \
        LDFLAGS="-L$DEPS/lib"' -Wl,-rpath,\$$ORIGIN/../lib'
    # nothing links the stable interface alone; these would be of this machine's libraries
    printf '*disabled*\n_crypt _curses _curses_panel _dbm _gdbm _tkinter _uuid nis readline\n' \
        >Modules/Setup.local
    make "$JOBS" PY3LIBRARY=
    [ "$(grep -c '^Failed to build\|could not be imported' "$DIR/log")" = 0 ]
    make install PY3LIBRARY= DESTDIR="$DIR"
    cd "$ROOT"
    "$DIR/usr/bin/python3.11" packaging/linux/forget_places.py "$DEPS=/build/deps" \
        "$WORK/src=/build/src" "$DIR"/usr/lib/python3.11/_sysconfigdata*.py
    find "$DIR/usr" -name __pycache__ -prune -exec rm -r {} +
    "$DIR/usr/bin/python3.11" -c 'import bz2, ctypes, hashlib, lzma, pyexpat, sqlite3, ssl, zlib'
}

exec 3>&1 >"$DIR/log" 2>&1
trap 'echo "The interpreter was not built; the reason ends $DIR/log" >&3' ERR
set -E
compiler
fetch
libraries
interpreter
exec >&3 2>&1
rm -rf "$WORK"
echo "$STAMP" >"$DIR/.stamp"

# The smallest adapter: it holds nothing and takes everything. One request on standard input, one answer on standard
# output, one process a request.
request=$(cat)
case $request in
*'"method":"capabilities"'*) echo '{"ok":true,"result":{"role":"adapter"}}' ;;
*'"method":"read"'*) echo '{"ok":true,"result":[]}' ;;
*'"method":"preview_schema"'* | *'"method":"ensure_schema"'* | *'"method":"write"'*) echo '{"ok":true,"result":{}}' ;;
*) echo '{"ok":false,"error":"unknown method"}' ;;
esac

# An external adapter that holds nothing and takes everything: version 1 of the protocol, one request a process.
request=$(cat)
case $request in
*'"method":"capabilities"'*) echo '{"ok":true,"result":{"role":"adapter"}}' ;;
*'"method":"read"'*) echo '{"ok":true,"result":[]}' ;;
*) echo '{"ok":true,"result":{}}' ;;
esac

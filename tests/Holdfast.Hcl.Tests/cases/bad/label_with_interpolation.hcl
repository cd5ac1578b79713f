job "a${1}" {
}

job "x" {
  meta.owner = "me"
}

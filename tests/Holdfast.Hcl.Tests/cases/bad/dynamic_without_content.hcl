dynamic "port" {
  for_each = [1]
}
dynamic "task" {
  content {}
}

dynamic "port" {
  for_each = 5
  content {}
}

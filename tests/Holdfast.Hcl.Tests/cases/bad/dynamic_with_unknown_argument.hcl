dynamic "port" {
  foreach = [1]
  for_each = [1]
  iterator = a.b
  labels = [null]
  content {}
}

job "a" {
  group "b" {
    count = 1

job "j" {
  group "g" {}
}

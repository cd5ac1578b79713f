job "j" {
}

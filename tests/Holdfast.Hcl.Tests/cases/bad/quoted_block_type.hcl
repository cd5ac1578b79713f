"job" "a" {
}

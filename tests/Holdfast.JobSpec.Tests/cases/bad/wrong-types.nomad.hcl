job "j" {
  priority    = "high"
  datacenters = "dc1"
  all_at_once = "maybe"
  meta        = [1]
  type        = ["service"]

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

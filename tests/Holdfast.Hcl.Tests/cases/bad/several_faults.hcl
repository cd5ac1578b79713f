job "a" {
  type = service
  priority = "high" +
  group "g" {
    count = [1, 2
    task "t" {
      driver = 'docker'
    }
  }
  datacenters = ["dc1"]
}

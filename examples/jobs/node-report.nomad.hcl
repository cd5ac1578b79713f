# A system job: one copy on every node, also on those that join later. Each writes a line about its machine every minute.

job "node-report" {
  type = "system"

  group "report" {
    task "report" {
      driver = "raw_exec"

      config {
        command = "/bin/sh"
        args = [
          "-c",
          <<-EOT
            trap 'exit 0' INT TERM
            while true; do
              load=$(cut -d ' ' -f 1-3 /proc/loadavg)
              free=$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo)
              echo "$(date -u +%FT%TZ) node=${node.unique.name} datacenter=$NOMAD_DC load=\"$load\" available_mb=$free"
              sleep 60 &
              wait $!
            done
          EOT
        ]
      }

      resources {
        cpu    = 20
        memory = 16
      }
    }
  }
}

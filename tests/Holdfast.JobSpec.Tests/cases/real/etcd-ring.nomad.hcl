job "etcd" {
  group "etcd" {
    count = 3

    constraint {
      distinct_property = "${meta.rack}"
      value             = "1"
    }

    stop_after_client_disconnect = "1m"

    network {
      port "client" {
        static = 2379
      }
      port "peer" {
        static = 2380
      }
    }

    volume "data" {
      type   = "host"
      source = "etcd"
    }

    task "etcd" {
      driver = "exec"

      volume_mount {
        volume      = "data"
        destination = "/data"
      }

      config {
        command = "/usr/local/bin/etcd"
        args = [
          "--name=${NOMAD_ALLOC_NAME}",
          "--data-dir=/data",
          "--listen-client-urls=http://0.0.0.0:${NOMAD_PORT_client}",
        ]
      }

      resources {
        cpu    = 1000
        memory = 1024
      }
    }
  }
}

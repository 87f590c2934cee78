-- wrk prints the 90th and 99th percentile; the promise is about the 95th.
done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("figures %.2f %.3f %.3f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end

# Writes forecast.json: the forecasts, MASE and Diebold-Mariano tests of R's package forecast, for the tests of the series to compare with.
# Run with R 4 and the Debian packages r-cran-forecast and r-cran-jsonlite:  Rscript make_forecast_fixtures.R
suppressPackageStartupMessages({library(forecast); library(jsonlite)})
set.seed(3)

case <- function(name, values, period, origin, steps) {
  series <- ts(as.numeric(values), frequency = period)
  known <- subset(series, end = origin)
  later <- subset(series, start = origin + 1, end = origin + steps)
  all <- list(naive = naive(known, h = steps), drift = rwf(known, h = steps, drift = TRUE), mean = meanf(known, h = steps))
  if (period > 1) all$seasonal <- snaive(known, h = steps)
  list(
    name = name, values = as.numeric(values), period = period, origin = origin, steps = steps,
    forecasts = lapply(all, function(f) as.numeric(f$mean)),
    mase = lapply(all, function(f) accuracy(f, later)["Test set", "MASE"]))
}

dm <- function(h, n) {
  one <- as.numeric(arima.sim(list(ma = c(0.7, 0.4)), n)) * 1.2
  other <- 0.6 * one + as.numeric(arima.sim(list(ma = 0.5), n))
  test <- dm.test(one, other, h = h, power = 2)
  list(horizon = h, one = one, other = other, statistic = unname(test$statistic), pValue = unname(test$p.value))
}

fixtures <- list(
  forecast = as.character(packageVersion("forecast")),
  cases = list(
    case("passengers", AirPassengers, 12, 100, 30),
    case("passengers, without a period", AirPassengers, 1, 60, 12),
    case("sunspots", sunspot.year, 11, 250, 25),
    case("random walk", cumsum(rnorm(80)), 1, 70, 10)),
  dieboldMariano = list(dm(1, 40), dm(4, 60), dm(12, 50)),
  student = lapply(list(c(-2.5, 3), c(0.3, 1), c(-8, 40), c(1.9, 200)), function(x) c(x, pt(x[1], x[2]))))
write(toJSON(fixtures, digits = NA, auto_unbox = TRUE), "forecast.json")

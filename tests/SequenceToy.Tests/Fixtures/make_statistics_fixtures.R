# Writes statistics_r.json: Kaplan-Meier curves of R's package survival and bootstrap intervals of its package boot, for the tests of
# Sweeps/Statistics to compare with.
# Run with R 4 and the Debian packages r-cran-boot, r-cran-survival and r-cran-jsonlite:  Rscript make_statistics_fixtures.R
suppressPackageStartupMessages({library(boot); library(survival); library(jsonlite)})
set.seed(11)

curve <- function(name, cost, solved, confidence = 0.95) {
  fit <- survfit(Surv(cost, solved) ~ 1, conf.type = "log", conf.int = confidence)
  steps <- summary(fit)
  # As print(fit) has it; quantile(fit) sorts the band, whose upper end may rise again.
  median <- tail(steps$table, 3)
  list(
    name = name, confidence = confidence, cost = cost, solved = as.logical(solved),
    time = I(steps$time), atRisk = I(steps$n.risk), events = I(steps$n.event), survival = I(steps$surv), low = I(steps$lower),
    high = I(steps$upper),
    median = unname(median))
}

epochs <- ceiling(rweibull(60, 1.3, 40))
budget <- 50
few <- c(12, 20, 20, 31, 40, 40)

trimmed <- function(values, index) mean(values[index], trim = 0.25)

interval <- function(name, values, statistic) {
  drawn <- boot(values, statistic, R = 100000)
  list(name = name, values = values, value = drawn$t0, interval = as.numeric(boot.ci(drawn, type = "perc")$percent[4:5]))
}

by_task <- list(rnorm(20, 1), rnorm(20, 3, 2), rexp(20))
stratified <- function(name, values) {
  drawn <- boot(unlist(values), trimmed, R = 100000, strata = rep(seq_along(values), lengths(values)))
  list(name = name, tasks = values, value = drawn$t0, interval = as.numeric(boot.ci(drawn, type = "perc")$percent[4:5]))
}

fixtures <- list(
  r = as.character(getRversion()), survival = as.character(packageVersion("survival")), boot = as.character(packageVersion("boot")),
  curves = list(
    curve("leukemia (survival::aml)", aml$time, aml$status),
    curve("60 runs, budget of 50 epochs", pmin(epochs, budget), epochs <= budget),
    curve("the same, 80%", pmin(epochs, budget), epochs <= budget, 0.8),
    curve("exactly one half", few, c(1, 1, 1, 0, 1, 0)),
    curve("stretch at one half", c(1, 2, 3, 4, 5, 6, 7, 8), rep(1, 8)),
    curve("median not reached", c(5, 9, 9, 9, 9), c(1, 0, 0, 0, 0)),
    curve("all at once", c(7, 7, 7), c(1, 1, 1))),
  bootstrap = list(
    interval("normal", rnorm(40), trimmed),
    interval("skewed", rexp(50), trimmed),
    interval("eleven", round(runif(11), 2), trimmed)),
  stratified = list(stratified("three tasks", by_task)))
write(toJSON(fixtures, digits = NA, auto_unbox = TRUE, na = "null"), "statistics_r.json")

using SequenceToy.Series.Scoring;

namespace SequenceToy.Series.Runs;

/// <summary>Measures the share of test values within intervals that the validation part gave.</summary>
internal static class CoverageMeasurement
{
    public static ValueList<IntervalCoverage> Of(SeriesSetup setup, IntervalWidths widths, HeldOut test) =>
        [.. setup.Settings.Levels.Select(level => At(level, setup, widths, test))];

    private static IntervalCoverage At(double level, SeriesSetup setup, IntervalWidths widths, HeldOut test)
    {
        var (inside, width, count) = (0, 0.0, 0);
        var (truth, chain) = (test.Truth, setup.Plan.Chain);
        for (var target = 0; target < truth.Targets; target++)
        {
            for (var step = 0; step < truth.Steps; step++)
            {
                var half = widths.At(target, step, level);
                for (var origin = 0; origin < truth.Origins.Length; origin++)
                {
                    var (middle, own) = (test.Levels[origin][target][step], half * test.LevelScale(origin, target));
                    var (low, high) = (chain.Value(middle - own), chain.Value(middle + own));
                    var actual = truth.Actual[origin][target][step];
                    if (double.IsNaN(actual))
                    {
                        continue;
                    }

                    inside += actual >= low && actual <= high ? 1 : 0;
                    width += high - low;
                    count++;
                }
            }
        }

        return new IntervalCoverage(level, (double)inside / count, width / count);
    }
}

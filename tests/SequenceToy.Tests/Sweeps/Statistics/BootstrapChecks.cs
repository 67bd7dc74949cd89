using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Tests.Sweeps.Statistics;

/// <summary>Compares intervals whose ends depend on random numbers.</summary>
internal static class BootstrapChecks
{
    // Ends of 100,000 samples scatter by less than 1% of the width.
    private const double OfWidth = 0.02;

    public static BootstrapOptions Many { get; } = new() { Resamples = 100_000 };

    public static void ShouldBeClose(Estimate actual, double value, double low, double high, double ofWidth = OfWidth)
    {
        actual.Value.Should().BeApproximately(value, 1e-12);
        actual.Low.Should().BeApproximately(low, ofWidth * (high - low));
        actual.High.Should().BeApproximately(high, ofWidth * (high - low));
    }
}

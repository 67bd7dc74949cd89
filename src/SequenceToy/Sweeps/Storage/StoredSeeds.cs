using SequenceToy.Sweeps.SeedPlans;

namespace SequenceToy.Sweeps.Storage;

/// <summary>The rule for the seeds in a file.</summary>
/// <param name="Count">The largest number of seeds of a cell.</param>
/// <param name="HalfWidth">The half width of the interval to reach; null without.</param>
/// <param name="FirstSeeds">The number of seeds before the first halving; null without.</param>
internal sealed record StoredSeeds(int Count, double? HalfWidth, int? FirstSeeds)
{
    /// <summary>The largest number of seeds of a cell.</summary>
    public int Count { get; init; } = Require.Between(Count, 1, SeedPlan.LargestCount, name: nameof(Count));

    /// <summary>The half width of the interval to reach; null without.</summary>
    public double? HalfWidth { get; init; } = HalfWidth is { } width ? Require.PositiveUpTo(width, 0.5, nameof(HalfWidth)) : null;

    /// <summary>The number of seeds before the first halving; null without.</summary>
    public int? FirstSeeds { get; init; } = FirstSeeds is { } first ? Require.Between(first, 1, Count, name: nameof(FirstSeeds)) : null;

    /// <summary>The first seed.</summary>
    public int FirstSeed { get; init => field = Require.Between(value, 0, SeedPlan.LargestFirst, name: nameof(FirstSeed)); }

    public static StoredSeeds Of(SeedPlan plan) => plan switch
    {
        FixedSeeds seeds => new(seeds.Count, null, null) { FirstSeed = seeds.First },
        SeedsUntil until => new(until.Count, until.HalfWidth, null),
        SuccessiveHalving halving => new(halving.Count, null, halving.FirstSeeds),
        _ => throw new NotSupportedException($"The plan {plan.GetType().Name} has no form in a file."),
    };

    public SeedPlan ToPlan() => HalfWidth is { } width ? new SeedsUntil(width, Count)
        : FirstSeeds is { } first ? new SuccessiveHalving(Count, first)
        : new FixedSeeds(Count, FirstSeed);
}

using System.Diagnostics;

namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Measures whether samples are sorted by target, and how much the targets of two parts differ.</summary>
internal static class TargetOrder
{
    private const int MinSamples = 10;

    // Fewer expected changes of the class can be missing by chance.
    private const double MinChanges = 4;

    /// <summary>Returns the degree of order of all samples, training before validation, from 0 to 1; null when not measurable.</summary>
    public static double? Degree(SequenceDataset training, SequenceDataset validation)
    {
        if (training.Count + validation.Count < MinSamples)
        {
            return null;
        }

        return training.Target.Kind switch
        {
            TargetKind.Class => OfClasses([.. Classes(training), .. Classes(validation)]),
            TargetKind.Number => Columns(training)
                .Max(column => RankCorrelation([.. Means(training, column), .. Means(validation, column)])),
            TargetKind.ClassSet => null,
            _ => throw new UnreachableException($"Unknown kind of target: {training.Target.Kind}."),
        };
    }

    /// <summary>Returns the distance between the distributions of the targets, from 0 to 1; null for sets of classes.</summary>
    public static double? Difference(SequenceDataset training, SequenceDataset validation) => training.Target.Kind switch
    {
        TargetKind.Class => DistributionDistance.OfClasses(Classes(training), Classes(validation)),
        TargetKind.Number => Columns(training)
            .Max(column => DistributionDistance.OfNumbers(Means(training, column), Means(validation, column))),
        TargetKind.ClassSet => null,
        _ => throw new UnreachableException($"Unknown kind of target: {training.Target.Kind}."),
    };

    private static IEnumerable<int> Columns(SequenceDataset data) => Enumerable.Range(0, Math.Min(data.Target.Width, 64));

    // One value per sequence: the mean of its targets.
    private static double[] Means(SequenceDataset data, int column)
    {
        var (sums, counts) = (new double[data.Count], new int[data.Count]);
        foreach (var (sample, _, target) in SampleValues.Scored(data))
        {
            sums[sample] += data.Targets[(target * data.Target.Width) + column];
            counts[sample]++;
        }

        return [.. sums.Zip(counts).Where(pair => pair.Second > 0).Select(pair => pair.First / pair.Second)];
    }

    // One value per sequence: the class of its last target.
    private static int[] Classes(SequenceDataset data)
    {
        var last = new int?[data.Count];
        foreach (var (sample, _, target) in SampleValues.Scored(data))
        {
            last[sample] = (int)data.Targets[target];
        }

        return [.. last.OfType<int>()];
    }

    private static double? RankCorrelation(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(index => values[index]).ToArray();
        var ranks = new double[values.Length];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
            {
                end++;
            }

            // Equal values share the mean of their ranks.
            foreach (var index in order[start..end])
            {
                ranks[index] = (start + end - 1) / 2.0;
            }

            start = end;
        }

        var pairs = new PairSums();
        for (var i = 0; i < ranks.Length; i++)
        {
            pairs.Add(i, ranks[i]);
        }

        return pairs.Correlation is { } correlation ? Math.Abs(correlation) : null;
    }

    // 1 when each class is one block, 0 when the class changes as often as in a random order.
    private static double? OfClasses(int[] classes)
    {
        var shares = classes.CountBy(value => value).Select(known => (double)known.Value / classes.Length).ToArray();
        var expected = (classes.Length - 1) * (1 - shares.Sum(share => share * share));
        var changes = classes.Zip(classes.Skip(1)).Count(pair => pair.First != pair.Second);
        var fewest = shares.Length - 1;
        return expected - fewest < MinChanges ? null : Math.Clamp(1 - ((changes - fewest) / (expected - fewest)), 0, 1);
    }
}

namespace SequenceToy.Inspection.Influence;

/// <summary>Measures the loss of score when the values of one step are shuffled among samples.</summary>
/// <remarks>
/// <para>Equivalent to scikit-learn's <c>permutation_importance</c>: the mean over repeats of the original score minus the score with
/// shuffled values, and its standard deviation.</para>
/// <para>Numbers: the rise of the RMSE, √(Σ(ŷ' − y)² / n) − √(Σ(ŷ − y)² / n). The share is (MSE' − MSE) / (2 Var y), the total Sobol index
/// if ŷ = y (M. Jansen, Computer Physics Communications 117 (1999); A. Saltelli et al., ibid. 181 (2010), DOI
/// 10.1016/j.cpc.2009.09.018): one half for each of two added numbers. All numbers of a prediction are taken together.</para>
/// <para>Classes: the fall of the mean probability of the correct class. The share is that of the possible loss, 1 − Σ p², where Σ p² is
/// the score of predicting class frequencies. Sets use the mean over their classes. With ŷ = y this is the same index, and 1 for each
/// of two bits of an exclusive or.</para>
/// </remarks>
internal sealed class Permutation(PerturbedOutputs predictions, AlignedSamples asked, InfluenceOptions options)
{
    private readonly SeededRandom random = SeededRandom.ForSeed(options.Seed, RandomPurpose.Influence);

    /// <summary>Shuffles the values of a step, or of one feature of it, among all samples that have it.</summary>
    public StepInfluence Of(AlignedStep step, int? feature)
    {
        var places = step.Places.AsSpan(0, step.Measured);
        var orders = Enumerable.Range(0, options.Repeats).Select(_ => Shuffled(step.Measured)).ToArray();
        var losses = new double[options.Repeats + 1, step.Measured];
        predictions.Ask(places, options.Repeats + 1, (place, variant, to) =>
        {
            // The first variant is the unchanged step.
            if (variant > 0)
            {
                var from = StepAt(step.Places[orders[variant - 1][place]]);
                var (first, count) = feature is { } one ? (one, 1) : (0, from.Length);
                from.Slice(first, count).CopyTo(to[first..]);
            }
        }, (place, swapped) =>
        {
            for (var variant = 0; variant <= options.Repeats; variant++)
            {
                losses[variant, place] =
                    TargetError.Loss(swapped.Slice(variant * predictions.Size, predictions.Size), asked, step.Places[place].Sample);
            }
        });
        var rises = new double[step.Measured];
        var means = Enumerable.Range(0, options.Repeats + 1).Select(variant => Mean(losses, variant, rises)).ToArray();
        var isNumber = asked.Data.Target.Kind == TargetKind.Number;
        var lost = means[1..].Select(loss => isNumber ? Math.Sqrt(loss) - Math.Sqrt(means[0]) : loss - means[0]).ToArray();
        var all = TargetError.ToLose(asked, step);
        return StepInfluence.Of(step.Number, feature, lost, Array.ConvertAll(rises, rise => all > 0 ? rise / all : 0));
    }

    private int[] Shuffled(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle<int>(order);
        return order;
    }

    private ReadOnlySpan<float> StepAt(SampleStep place) =>
        asked.Data.Inputs.AsSpan(((place.Sample * asked.Data.MaxSteps) + place.Step) * asked.Data.Features, asked.Data.Features);

    // The mean squared error, or 1 minus the mean probability of the correct class; adds each position's part to its rise.
    private double Mean(double[,] losses, int variant, double[] rises)
    {
        double sum = 0;
        for (var place = 0; place < rises.Length; place++)
        {
            var loss = losses[variant, place];
            sum += loss;
            rises[place] += variant == 0 ? -loss : loss / options.Repeats;
        }

        return sum / rises.Length;
    }
}

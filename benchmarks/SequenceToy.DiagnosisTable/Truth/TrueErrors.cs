using SequenceToy.Data;
using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>The true errors of a run on custom data, next to all baselines.</summary>
internal sealed class TrueErrors
{
    private readonly Dictionary<string, double[]> heldOut;
    private readonly Dictionary<string, double[]> fresh;
    private readonly double[] errors;
    private readonly double[] freshErrors;

    public TrueErrors(ExperimentResult result, SequenceDataset samples, OwnTruth truth)
    {
        var training = result.TrainingSamples;
        var rules = TrueBaselines.Of(training, truth);
        heldOut = rules.ToDictionary(rule => rule.Key, rule => Errors.Of(result.TestSamples, rule.Value));
        fresh = rules.ToDictionary(rule => rule.Key, rule => Errors.Of(samples, rule.Value));
        (errors, freshErrors) = (Errors.Of(result, result.TestSamples), Errors.Of(result, samples));
        (TrainLosses, HeldOutLosses) = (Errors.Losses(result, training), Errors.Losses(result, result.TestSamples));
        (Train, Fresh, FreshLoss) = (Errors.Of(result, training).Average(), freshErrors.Average(), Errors.Losses(result, samples).Average());
        ConstantInTraining = Errors.Of(training, rules[TrueBaselines.Constant]).Average();
        Strongest = heldOut.MinBy(rule => rule.Value.Average()).Key;
        StrongestFresh = fresh.MinBy(rule => rule.Value.Average()).Key;
    }

    public double[] TrainLosses { get; }

    public double[] HeldOutLosses { get; }

    public double Train { get; }

    public double TrainLoss => TrainLosses.Average();

    public double HeldOut => errors.Average();

    public double Fresh { get; }

    public double FreshLoss { get; }

    public double ConstantInTraining { get; }

    public double Constant => fresh[TrueBaselines.Constant].Average();

    public double ConstantHeldOut => heldOut[TrueBaselines.Constant].Average();

    public int Count => errors.Length;

    public string Strongest { get; }

    public string StrongestFresh { get; }

    /// <summary>The advantage over a baseline on the held-out samples.</summary>
    public Paired Over(string baseline) => Paired.Of(errors, heldOut[baseline]);

    /// <summary>The advantage over a baseline on the fresh samples.</summary>
    public Paired OverFresh(string baseline) => Paired.Of(freshErrors, fresh[baseline]);

    /// <summary>The smallest advantage of a baseline over all others, in standard errors of the held-out samples.</summary>
    public double Advantage(string baseline) =>
        heldOut.Where(rule => rule.Key != baseline).Min(rule => Paired.Of(heldOut[baseline], rule.Value).InErrors);

    /// <summary>The advantage of a baseline over the constant one, in standard errors.</summary>
    public double OverConstant(string baseline) => Paired.Of(heldOut[baseline], heldOut[TrueBaselines.Constant]).InErrors;

    /// <summary>The excess of the held-out over the training loss, in its standard errors.</summary>
    public double GapInErrors => Paired.Of([.. HeldOutLosses.Select(_ => TrainLoss)], HeldOutLosses) is { Deviation: > 0 } gap ? gap.InErrors : 0;

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"train {Train:0.####} held {HeldOut:0.####} fresh {Fresh:0.####} const {Constant:0.####}; {Strongest} {heldOut[Strongest].Average():0.####} t {Over(Strongest).InErrors:0.#}, fresh {StrongestFresh} {fresh[StrongestFresh].Average():0.####} t {OverFresh(StrongestFresh).InErrorsAt(Count):0.#}; loss {TrainLoss:0.#####}/{HeldOutLosses.Average():0.#####}/{FreshLoss:0.#####} gap {GapInErrors:0.#}");
}

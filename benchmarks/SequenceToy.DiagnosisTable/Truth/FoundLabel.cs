using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>Finds the label of a random run on custom data by experiments, never by the diagnosis.</summary>
internal static class FoundLabel
{
    private const int MoreUnits = 32;
    private const double UsualRate = 0.01;
    private const int ManyEpochs = 60;

    // The runs that end up to 8 epochs earlier must exist.
    private const int EpochsForSpread = 10;
    private const double Much = 0.8;
    private const int FewSequences = 30;
    private const double NearlyPerfect = 0.05;

    /// <returns>The only label that nothing speaks against; null if there is none or more than one.</returns>
    public static Label? Of(RandomOwnData run, ExperimentResult result)
    {
        var training = run.Experiment.Settings.Training;
        var longer = run.Experiment.TimesEpochs(5);
        var larger = run.Experiment.WithLstm(hiddenSize: MoreUnits).WithTraining(learningRate: UsualRate, epochs: Math.Max(ManyEpochs, training.Epochs));
        Label[] labels =
        [
            .. Enum.GetValues<Label>().Where(label => label != Label.Unstable || training.Epochs >= EpochsForSpread)
                .Where(label => OwnJustification.Against(Labeled(label), result).Count == 0),
        ];
        return labels is [var only] && !IsArguable(only) ? only : null;

        LabelledRun Labeled(Label label) => new(label, run.Id, "", run.Experiment)
        {
            Own = run.Truth,
            Cured = label is Label.Underfitting or Label.NotLearning ? larger : null,
        };

        // Several verdicts would be right: of few held-out samples; of a nearly perfect network, though a regression is as good;
        // of a network that learned nothing of what more epochs or units learn.
        bool IsArguable(Label label) => label switch
        {
            Label.CannotTell => false,
            _ when result.TestSamples.Count < FewSequences => true,
            Label.Learned => false,
            _ when IsNearlyPerfect() => true,
            Label.NoBetterThanBaseline => IsMuchBetter(longer) || IsMuchBetter(larger),
            Label.NotLearning => IsMuchBetter(longer),
            _ => false,
        };

        bool IsNearlyPerfect()
        {
            var errors = new TrueErrors(result, run.Truth.Fresh(), run.Truth);
            return errors.Fresh <= NearlyPerfect * errors.Constant;
        }

        bool IsMuchBetter(SequenceExperiment other)
        {
            using var next = other.Run();
            var samples = run.Truth.Fresh();
            return Errors.Losses(next, samples).Average() < Much * Errors.Losses(result, samples).Average();
        }
    }
}

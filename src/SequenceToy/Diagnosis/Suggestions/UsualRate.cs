using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The learning rate that networks of this size are usually trained with.</summary>
internal static class UsualRate
{
    // Adam's 0.01 is what this library starts from; a step of plain descent is as long as its gradient, and these are short.
    public const double OfAdam = 0.01;
    private const double OfDescent = 0.1;

    public static double Of(RunMeasures run) =>
        run.Evidence[Setting.Optimizer] == SettingTable.PlainDescent ? OfDescent : run.Recommended(Setting.LearningRate) ?? OfAdam;
}

using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus.OwnData;
using SequenceToy.Metrics;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>The run that follows suggestion 1.</summary>
/// <param name="Measured">Its errors.</param>
/// <param name="SaysWorse">True if its diagnosis says that the score is worse than before by more than two standard errors.</param>
internal sealed record FollowedFirst(MeasuredRun Measured, bool SaysWorse)
{
    public static FollowedFirst Of(RandomOwnData run, SequenceExperiment experiment)
    {
        using var result = experiment.Run();
        return new FollowedFirst(MeasuredRun.Of(run, result), FollowUpSentence.EffectOf(result.Evidence) == FollowUpEffect.MadeWorse);
    }

    /// <summary>Returns true if a score is better than that of a run.</summary>
    public static bool IsBetter(double score, RunEvidence before) =>
        double.IsFinite(score) && Skill.Of(before.Metric, score, before.ConstantBaseline) > Skill.Of(before.Metric, before.Test.Value, before.ConstantBaseline);
}

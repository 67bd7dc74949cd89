namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>The possible correct verdicts; their names are those of the verdicts.</summary>
internal enum Label
{
    Learned,
    StillLearning,
    Underfitting,
    Overfitting,
    NotLearning,
    Diverged,
    Unstable,
    AtNoiseFloor,
    NoBetterThanBaseline,
    CannotTell,
}

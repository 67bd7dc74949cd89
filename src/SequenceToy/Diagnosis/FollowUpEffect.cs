namespace SequenceToy.Diagnosis;

/// <summary>The effect of a followed suggestion on the score.</summary>
internal enum FollowUpEffect
{
    /// <summary>Scores by different metrics cannot be compared.</summary>
    Unknown,

    /// <summary>The difference is within two standard errors, or cannot be measured.</summary>
    NoReliableDifference,

    /// <summary>The score is better.</summary>
    Helped,

    /// <summary>The score is worse.</summary>
    MadeWorse,
}

namespace SequenceToy.Data;

/// <summary>The features that a column of times gives.</summary>
public enum TimeFeatures
{
    /// <summary>None: a column of times among the inputs is refused.</summary>
    None,

    /// <summary>One feature: the days since the first time of the training data, with fractions.</summary>
    Elapsed,

    /// <summary>The place in the year, and in the week and day where these vary, as sine and cosine.</summary>
    Calendar,
}

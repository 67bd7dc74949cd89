namespace SequenceToy.Series;

/// <summary>The consecutive parts of a series, in order of time.</summary>
public enum SeriesPart
{
    /// <summary>The first values: everything is fitted to them.</summary>
    Training,

    /// <summary>The values after the training part: they choose the epoch and give the intervals of scores and folds.</summary>
    Validation,

    /// <summary>The last values: they give the scores; only the widths of intervals beyond the data also use their residuals.</summary>
    Test,
}

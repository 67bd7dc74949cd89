namespace SequenceToy.Series;

/// <summary>The consecutive parts of a series, in order of time.</summary>
public enum SeriesPart
{
    /// <summary>The first values: everything is fitted to them.</summary>
    Training,

    /// <summary>The values after the training part: they choose the epoch and give the intervals of the test part and of backtest
    /// folds.</summary>
    Validation,

    /// <summary>The last values: they give the scores. Their residuals also affect the widths of intervals beyond the data.</summary>
    Test,
}

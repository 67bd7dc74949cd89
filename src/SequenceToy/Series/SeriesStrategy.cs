namespace SequenceToy.Series;

/// <summary>The ways to forecast several steps.</summary>
public enum SeriesStrategy
{
    /// <summary>One output per step ahead: all steps of the horizon are predicted at once.</summary>
    Direct,

    /// <summary>One output for the next step; its predictions become inputs of the following steps.</summary>
    Recursive,
}

namespace SequenceToy.Tasks.Numbers;

/// <summary>The placement of the markers in the adding problem.</summary>
public enum MarkerPlacement
{
    /// <summary>One marker in the first half, one in the second half.</summary>
    OneInEachHalf,

    /// <summary>Two markers at any two steps.</summary>
    Anywhere,
}

namespace SequenceToy.Tasks.Numbers;

/// <summary>Where the two numbers to add are marked.</summary>
public enum MarkerPlacement
{
    /// <summary>One in the first half, one in the second.</summary>
    OneInEachHalf,

    /// <summary>Any two steps.</summary>
    Anywhere,
}

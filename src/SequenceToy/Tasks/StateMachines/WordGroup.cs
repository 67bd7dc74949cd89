namespace SequenceToy.Tasks.StateMachines;

/// <summary>The group whose elements are multiplied.</summary>
public enum WordGroup
{
    /// <summary>The 6 permutations of three things: the smallest group in which the order matters.</summary>
    S3,

    /// <summary>The 120 permutations of five things: not solvable, and its words are as hard as those of any finite group.</summary>
    S5,

    /// <summary>The hours of a clock of 60: the order does not matter.</summary>
    Z60,
}

namespace SequenceToy.Tasks.StateMachines;

/// <summary>The group whose elements are combined.</summary>
public enum WordGroup
{
    /// <summary>The 6 permutations of three items: the smallest group in which the order matters.</summary>
    S3,

    /// <summary>The 120 permutations of five items: not a solvable group in the algebraic sense, so its words are as hard as any.</summary>
    S5,

    /// <summary>The 60 minutes of a clock, added modulo 60: the order does not matter.</summary>
    Z60,
}

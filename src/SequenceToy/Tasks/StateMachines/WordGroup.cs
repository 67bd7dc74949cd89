namespace SequenceToy.Tasks.StateMachines;

/// <summary>The mathematical groups of the task <see cref="GroupWords"/>.</summary>
public enum WordGroup
{
    /// <summary>The 6 permutations of three items: the smallest group in which the order matters.</summary>
    S3,

    /// <summary>The 120 permutations of five items: not a solvable group in the algebraic sense, so tracking it is as hard as any finite
    /// state machine.</summary>
    S5,

    /// <summary>The 60 minutes of a clock, added modulo 60: the order does not matter.</summary>
    Z60,
}

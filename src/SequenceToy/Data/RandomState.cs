using System.Globalization;

namespace SequenceToy.Data;

/// <summary>Where a stream of random numbers is: what comes next from there is always the same.</summary>
internal readonly record struct RandomState(ulong S0, ulong S1, ulong S2, ulong S3)
{
    private const int Digits = 16;

    // From it xoshiro256** gives nothing but zeros, and no seed leads there.
    private bool IsValid => (S0 | S1 | S2 | S3) != 0;

    /// <summary>The state of 64 hexadecimal digits; null where they are none.</summary>
    public static RandomState? Parse(string text)
    {
        var parts = new ulong[4];
        for (var i = 0; i < parts.Length; i++)
        {
            if (text.Length != parts.Length * Digits
                || !ulong.TryParse(text.AsSpan(i * Digits, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out parts[i]))
            {
                return null;
            }
        }

        var state = new RandomState(parts[0], parts[1], parts[2], parts[3]);
        return state.IsValid ? state : null;
    }

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{S0:x16}{S1:x16}{S2:x16}{S3:x16}");
}

namespace SequenceToy.Networks;

/// <summary>One weight tensor of a network: a row of its summary.</summary>
/// <param name="Name">The key in PyTorch's state dict, such as <c>lstm.weight_ih_l0</c>.</param>
/// <param name="Shape">The size along each axis.</param>
/// <param name="Origin">The explanation of the shape, in words.</param>
public sealed record WeightShape(string Name, ValueList<int> Shape, string Origin)
{
    /// <summary>The number of values in the tensor.</summary>
    public int Count
    {
        get
        {
            var product = 1;
            foreach (var size in Shape.AsSpan())
            {
                product = checked(product * size);
            }

            return product;
        }
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(WeightShape), PrintMembers);
}

using Sitrep.Reading.Learning;

namespace Sitrep.Training.Networks;

/// <summary>A sentence's way through a recurrent layer, forth and back; the forward way is that of <see cref="RecurrentLayer"/>.</summary>
internal sealed class RecurrentPass(LayerParameters parameters, Gradient gradient, int width)
{
    private readonly RecurrentLayer _layer = new(parameters.Input.Value, parameters.Carry.Value, parameters.Bias.Value);
    private readonly float[] _given = new float[EncoderPass.Longest * width * RecurrentLayer.Parts];
    private readonly float[] _givenGradient = new float[EncoderPass.Longest * width * RecurrentLayer.Parts];
    private readonly float[] _scratch = new float[EncoderPass.Longest * width];
    private readonly float[] _states = new float[EncoderPass.Longest * width];
    private readonly int _units = width / 2;

    /// <summary>Reads vectors.</summary>
    public void Read(ReadOnlySpan<float> vectors, Span<float> result) => _layer.Read(vectors, _given, result[..vectors.Length]);

    /// <summary>Takes the gradient of the result and gives that of the vectors.</summary>
    public void Return(ReadOnlySpan<float> vectors, ReadOnlySpan<float> resultGradient, Span<float> vectorGradient)
    {
        var count = vectors.Length / width;
        for (var direction = 0; direction < 2; direction++)
        {
            ReturnDirection(direction, count, vectors, resultGradient, vectorGradient);
        }

        var given = _givenGradient.AsSpan(0, count * width * RecurrentLayer.Parts);
        Products.AddOuter(vectors, width, given, width * RecurrentLayer.Parts, gradient.Dense[parameters.Input], _scratch);
        parameters.Input.Transposed.Multiply(given, vectorGradient, add: true);
    }

    private void ReturnDirection(int direction, int count, ReadOnlySpan<float> vectors, ReadOnlySpan<float> resultGradient, Span<float> vectorGradient)
    {
        var gates = direction * width;
        var carry = parameters.Carry.Value.Values.AsSpan(gates, width);
        var bias = parameters.Bias.Value.Values.AsSpan(gates, width);
        var carryGradient = gradient.Dense[parameters.Carry].AsSpan(gates, width);
        var biasGradient = gradient.Dense[parameters.Bias].AsSpan(gates, width);
        RunStates(direction, count, carry, bias);
        Span<float> behind = stackalloc float[_units];
        behind.Clear();
        for (var step = count - 1; step >= 0; step--)
        {
            var word = direction == 0 ? step : count - 1 - step;
            var before = direction == 0 ? word - 1 : word + 1;
            var at = (word * width) + (direction * _units);
            var given = (word * width * RecurrentLayer.Parts) + (direction * RecurrentLayer.Parts * _units);
            for (var i = 0; i < _units; i++)
            {
                var old = step == 0 ? 0 : _states[(before * width) + (direction * _units) + i];
                var state = _states[at + i];
                var candidate = _given[given + i];
                var forget = Logistic((carry[i] * old) + _given[given + _units + i] + bias[i]);
                var reset = Logistic((carry[_units + i] * old) + _given[given + (2 * _units) + i] + bias[_units + i]);
                var result = resultGradient[at + i];
                var resetGradient = result * (state - vectors[at + i]) * reset * (1 - reset);
                var stateGradient = behind[i] + (result * reset);
                var forgetGradient = stateGradient * (old - candidate) * forget * (1 - forget);
                vectorGradient[at + i] = result * (1 - reset);
                _givenGradient[given + i] = stateGradient * (1 - forget);
                _givenGradient[given + _units + i] = forgetGradient;
                _givenGradient[given + (2 * _units) + i] = resetGradient;
                carryGradient[i] += forgetGradient * old;
                carryGradient[_units + i] += resetGradient * old;
                biasGradient[i] += forgetGradient;
                biasGradient[_units + i] += resetGradient;
                behind[i] = (stateGradient * forget) + (forgetGradient * carry[i]) + (resetGradient * carry[_units + i]);
            }
        }
    }

    /// <summary>Runs the states again, which reading does not keep.</summary>
    private void RunStates(int direction, int count, ReadOnlySpan<float> carry, ReadOnlySpan<float> bias)
    {
        Span<float> state = stackalloc float[_units];
        state.Clear();
        for (var step = 0; step < count; step++)
        {
            var word = direction == 0 ? step : count - 1 - step;
            var given = (word * width * RecurrentLayer.Parts) + (direction * RecurrentLayer.Parts * _units);
            for (var i = 0; i < _units; i++)
            {
                var forget = Logistic((carry[i] * state[i]) + _given[given + _units + i] + bias[i]);
                state[i] = (forget * (state[i] - _given[given + i])) + _given[given + i];
            }

            state.CopyTo(_states.AsSpan((word * width) + (direction * _units), _units));
        }
    }

    private static float Logistic(float x) => 1 / (1 + Vectors.Exponential(-x));
}
